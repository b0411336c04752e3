import { BINDING_LABELS, LEGAL_EFFECT_LABELS, OUTCOME_LABELS } from '../../domain/eligibility/labels.ts';
import { outcomeLabel } from '../../domain/eligibility/outcome-label.ts';
import type { Binding, Outcome } from '../../domain/law/schema.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { table } from './markdown.ts';

const BINDINGS: Readonly<Record<Binding, string>> = {
  mandatory: 'Fehlt es, ist die Rechtsgrundlage nicht erfüllt.',
  rule: 'Fehlt es, ist sie nicht erfüllt; nennt die Fassung eine erlaubte Abweichung, liegt es im Ermessen der Behörde.',
  bar: 'Greift der Ausschluss, ist die Erteilung ausgeschlossen.',
  bar_rule: 'Die Erteilung „soll versagt werden“: wird wie ein Ausschluss behandelt.',
  discretion: 'Fehlt es, liegt die Erteilung im Ermessen der Behörde.',
  judgement:
    'Offener Rechtsbegriff: Ein Mensch stellt ihn fest. Solange das niemand getan hat, ist das Ergebnis höchstens Ermessen.',
};

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: 'Alle Voraussetzungen liegen vor.',
  discretion:
    'Nichts schließt die Erteilung aus, und keine Angabe fehlt; aber über etwas muss noch ein Mensch entscheiden: Die Behörde muss abwägen, ob sie erteilt, oder ein offener Rechtsbegriff ist noch nicht festgestellt. Solange er nicht festgestellt ist, heißt „Ermessen“ nur, dass die Erteilung in Betracht kommt; die Feststellung kann sie noch ausschließen.',
  open: 'Es fehlen Angaben. Was niemand weiß, bleibt unbekannt und wird nie zu einem Nein.',
  later: 'Heute nicht, aber an einem späteren Tag, wenn sich sonst nichts ändert.',
  not_met: 'Eine Voraussetzung fehlt.',
  barred: 'Ein Ausschluss oder eine Versagung greift.',
  not_in_force: 'An diesem Tag gibt es die Rechtsgrundlage nicht, oder sie gewährt nichts mehr.',
};

/** What some outcomes are called in a hardship case (§ 23a), where nobody has a right. */
const PETITION: Partial<Readonly<Record<Outcome, string>>> = {
  discretion:
    'Nur bei § 23a, statt „Ermessen“: Eine Eingabe bei der Härtefallkommission kommt in Betracht. Einen Anspruch hat niemand (§ 23a Abs. 1 S. 4 AufenthG).',
  barred:
    'Nur bei § 23a, statt „ausgeschlossen“: Die Annahme eines Härtefalls ist in der Regel ausgeschlossen (§ 23a Abs. 1 S. 3 AufenthG) oder scheitert an einem anderen Ausschluss der Fassung.',
};

/** What the document is, how it is read, and where everything stands. `drafts`: bases that do not ship yet. */
export function introduction(asOf: string, shown: readonly RuleVersion[], drafts: readonly string[]): string {
  return [
    '<!-- Erzeugt von „npm run docs:law“. Nicht von Hand ändern: geändert wird das Recht in directus-schema/law/. -->',
    '# Das Recht in Bleiberecht',
    `Stand: ${germanDay(asOf)}`,
    'Dieses Dokument zeigt alle Rechtsgrundlagen, Kriterien und Auslegungen, mit denen die Software prüft, so wie sie mitgeliefert werden. Es ist aus denselben Daten erzeugt, die die Prüfung benutzt, und soll von Juristinnen und Juristen gelesen werden können, ohne Code zu lesen. Was eine Organisation in Directus selbst geändert hat, steht nicht hier, sondern dort. Eine Prüfung ist ein Vorschlag, keine Entscheidung, und dieses Dokument ist keine Rechtsberatung.',
    'Von jeder Rechtsgrundlage steht die Fassung, die am Stand gilt, im Ganzen da; von allen Fassungen, was sich gegenüber der Fassung davor ändert. Was mehrere Rechtsgrundlagen wortgleich verlangen, steht beim ersten Mal ganz da und wird dann dorthin verwiesen. „Tag der Prüfung“ ist der Tag, nach dem gefragt wird. Ein „seit mindestens sechs Jahren“ ist an dem Tag erfüllt, an dem die sechs Jahre voll sind (§§ 187, 188 BGB).',
    '## Übersicht',
    table(
      ['Rechtsgrundlage', 'Titel', 'Rechtsfolge am Stand', 'Fassung ab', ''],
      shown.map(({ basis, citation, title, legal_effect, valid_from }) => [
        `[${citation}](#${basis})`,
        title.de,
        LEGAL_EFFECT_LABELS[legal_effect],
        germanDay(valid_from),
        drafts.includes(basis) ? 'Entwurf' : '',
      ]),
    ),
    'Weiter unten: [Übergänge](#uebergaenge), [Auslegungen](#auslegungen), [Fakten](#fakten), [Was nicht geprüft ist](#nicht-geprueft).',
    '## Wie streng ein Kriterium bindet',
    table(
      ['Bindung', 'heißt'],
      Object.entries(BINDINGS).map(([binding, text]) => [BINDING_LABELS[binding as Binding], text]),
    ),
    'Eine Ausnahme hilft nur, wo das Kriterium nicht erfüllt ist. „Entfällt“ heißt: Es wird nicht mehr verlangt.',
    '## Was herauskommen kann',
    table(
      ['Ergebnis', 'heißt'],
      [
        ...Object.entries(OUTCOMES).map(([outcome, text]) => [OUTCOME_LABELS[outcome as Outcome], text]),
        ...Object.entries(PETITION).map(([outcome, text]) => [outcomeLabel(outcome as Outcome, 'petition'), text]),
      ],
    ),
  ].join('\n\n');
}
