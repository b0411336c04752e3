type Example = readonly [meaning: string, fact: string, operator: string, value: string];

const EXAMPLES: readonly Example[] = [
  ['seit mindestens sechs Jahren', 'Geduldet seit', 'Weniger oder gleich', '$NOW(-6 years)'],
  ['seit weniger als drei Monaten', 'Geduldet seit', 'Größer als', '$NOW(-3 months)'],
  ['ist schon geschehen', 'Deutsch mündlich A2 seit', 'Weniger oder gleich', '$NOW'],
  ['noch keine 27 Jahre alt', '27. Geburtstag', 'Größer als', '$NOW'],
  ['beginnt in höchstens sieben Monaten', 'Beginn der Ausbildung', 'Weniger oder gleich', '$NOW(+7 months)'],
  ['am Stichtag oder davor', 'Geduldet seit', 'Weniger oder gleich', '2017-10-31'],
  ['ja', 'War am 06.05.2025 geduldet', 'Gleich', '☑'],
  ['nein', 'War am 06.05.2025 geduldet', 'Gleich', '☐'],
];

const row = ([meaning, fact, operator, value]: Example): string =>
  `<tr><td>${meaning}&emsp;</td><td>${fact} <strong>${operator}</strong> <code>${value}</code></td></tr>`;

/** How to read and write a condition in the filter builder, as the form shows it. */
export const CONDITION_HELP = [
  '<p>Jede Zeile vergleicht einen Fakt mit einem Wert. Alle Zeilen müssen zutreffen; in einer <strong>Oder</strong>-Gruppe genügt eine.</p>',
  '<p><strong>$NOW</strong> ist der Tag der Prüfung. In Klammern steht, wie weit davor (−) oder danach (+): <code>days</code> Tage, <code>weeks</code> Wochen, <code>months</code> Monate, <code>years</code> Jahre.</p>',
  `<table><tbody>${EXAMPLES.map(row).join('')}</tbody></table>`,
  '<p>Bei Ja und Nein auf das Kästchen klicken, bis der Haken (ja) oder das leere Kästchen (nein) steht.</p>',
  '<p>„Ist leer“ und „Ist nicht leer“ gibt es hier nicht: was niemand weiß, bleibt unbekannt. Fehlt ein Fakt, zum Beispiel ein neuer Stichtag, legen Sie ihn unter <strong>Fakten</strong> an.</p>',
].join('');
