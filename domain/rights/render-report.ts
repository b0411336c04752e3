import { Liquid } from 'liquidjs';
import { germanDay } from '../time/german-day.ts';
import type { AccessReport } from './access-report.ts';

// Everything a row says is escaped: what somebody typed never becomes markup.
const engine = new Liquid({ outputEscape: 'escape', strictVariables: true, strictFilters: true });
engine.registerFilter('day', (iso: unknown) => germanDay(String(iso)));

const TEMPLATE = `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Auskunft nach Art. 15 DSGVO</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; color: #1c1c1e; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; margin-bottom: 0; } h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 2px solid #2f6fa8; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; color: #444; }
dl { display: grid; grid-template-columns: minmax(12rem, 18rem) 1fr; gap: .2rem 1rem; margin: 0 0 1rem; }
dt { color: #555; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
ul { margin-top: .3rem; } .note { background: #eef4f9; padding: .7rem 1rem; border-radius: 6px; }
details { margin-bottom: .6rem; } summary { cursor: pointer; color: #2f6fa8; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } details > * { display: block; } h3, dl { break-inside: avoid; } }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .4rem; } }
</style>
</head>
<body>
<h1>Auskunft über gespeicherte Daten</h1>
<p>nach Artikel 15 der Datenschutz-Grundverordnung (DSGVO), für <strong>{{ report.name }}</strong>, Stand {{ report.made_on | day }}</p>

<h2>Wer verantwortlich ist</h2>
<p>{{ report.controller.name }}{% if report.controller.place %}, {{ report.controller.place }}{% endif %}. Diese Auskunft nennt alles, was diese Stelle in dieser Software über Sie gespeichert hat. Andere Stellen führen eine eigene Akte; bitte fragen Sie dort gesondert.</p>
{% if report.restricted %}<p class="note">Die Verarbeitung Ihrer Daten ist seit dem {{ report.restricted | day }} eingeschränkt (Art. 18 DSGVO): Sie werden aufbewahrt und sonst nicht verwendet.</p>{% endif %}

<h2>Wozu, und auf welcher Grundlage</h2>
<p>{% if report.purpose == 'authority' %}Die Ausländerbehörde verarbeitet Ihre Daten, um nach dem Aufenthaltsgesetz über Ihren Aufenthalt zu entscheiden (Art. 6 Abs. 1 lit. e DSGVO, § 86 AufenthG).{% else %}Die Stelle verarbeitet Ihre Daten, um Sie zum Bleiberecht zu beraten und, wenn Sie es wollen, Ihren Fall weiterzugeben (Ihre Einwilligung, Art. 6 Abs. 1 lit. a, Art. 9 Abs. 2 lit. a DSGVO).{% endif %}</p>
<p>Eine Software prüft, welche Voraussetzungen ein Aufenthaltsrecht hat und was dazu bekannt ist. Das Ergebnis ist ein Vorschlag; entschieden wird immer von Menschen. Eine ausschließlich automatisierte Entscheidung (Art. 22 DSGVO) gibt es nicht.</p>

<h2>Wer Daten bekommen hat, und von wem sie kommen</h2>
{% if report.recipients.size == 0 %}<p>Es wurde nichts an andere Stellen weitergegeben, und es kam nichts von dort.</p>{% else %}<ul>
{% for one in report.recipients %}<li>{% if one.direction == 'to' %}An {{ one.organisation }}, seit {{ one.since | day }}{% else %}Von {{ one.organisation }}, seit {{ one.since | day }}{% endif %}{% if one.categories.size > 0 %}: {{ one.categories | join: ', ' }}{% endif %}</li>
{% endfor %}</ul>{% endif %}
<p>Der Betrieb der Software sieht Daten nur im Auftrag dieser Stelle (Art. 28 DSGVO). In Länder außerhalb der Europäischen Union wird nichts übermittelt.</p>

<h2>Wie lange</h2>
<p>{{ report.retention.said }}</p>

<h2>Ihre Rechte</h2>
<p>Sie können verlangen, dass falsche Daten berichtigt (Art. 16), Daten gelöscht (Art. 17) oder ihre Verarbeitung eingeschränkt wird (Art. 18). Eine Einwilligung können Sie jederzeit widerrufen (Art. 7 Abs. 3), einer Verarbeitung widersprechen (Art. 21). Sie können sich bei der Datenschutzaufsicht Ihres Landes beschweren (Art. 77).</p>

{% for section in report.sections %}<h2>{{ section.title }} ({{ section.rows.size }})</h2>
{% for row in section.rows %}{% if section.rows.size > 1 %}<h3>{{ forloop.index }}.</h3>{% endif %}<dl>
{% for value in row.values %}<dt>{{ value.label }}</dt><dd>{% if value.said.size > 1200 %}<details><summary>anzeigen</summary>{{ value.said }}</details>{% else %}{{ value.said }}{% endif %}</dd>
{% endfor %}</dl>
{% endfor %}{% endfor %}
<p class="note">Angehörige sind nur mit Namen genannt: Was über sie gespeichert ist, erfahren sie selbst. Namen von Beschäftigten stehen nicht in dieser Auskunft.</p>
</body>
</html>
`;

const template = engine.parse(TEMPLATE);

/** A report as one HTML page in German that prints well and needs nothing else: no script, no picture, no font. */
export const renderReport = (report: AccessReport, purpose: 'authority' | 'counselling'): string =>
  String(engine.renderSync(template, { report: { ...report, purpose } }));
