//! The extension's own words in Polish: see en.js.

export default {
  name: 'Nutgraf: streszczenie i najważniejsze cytaty',
  description: 'Krótkie streszczenie artykułu z tej karty i najważniejsze cytaty z autorami. Działa offline; tekst nie opuszcza przeglądarki.',
  page: 'Streść tę stronę',
  selection: 'Streść zaznaczenie',
  check: 'Sprawdź to streszczenie',

  unreadable: 'Przeglądarka nie pozwala żadnemu rozszerzeniu czytać tej strony.',
  browser: 'To strona samej przeglądarki, której żadne rozszerzenie nie może czytać. Otwórz artykuł i naciśnij przycisk Nutgraf.',
  store: 'To sklep z rozszerzeniami, którego żadne rozszerzenie nie może czytać. Otwórz artykuł i naciśnij przycisk Nutgraf.',
  pdf: 'To plik PDF, którego nie da się tu czytać. Zaznacz cały jego tekst, skopiuj i wklej na stronie Nutgraf.',
  file: 'To plik z tego komputera. Będzie go można czytać, gdy w ustawieniach rozszerzenia włączysz „Zezwalaj na dostęp do adresów URL plików”.',
  media: 'To obraz, dźwięk lub film: nie ma tu tekstu do czytania.',
  blank: 'Ta strona nie ma tekstu.',
  gone: 'Strona się zmieniła. Naciśnij przycisk Nutgraf, aby ją przeczytać.',
  noSummary: 'Zaznaczonego tekstu nie da się odczytać: jest w ramce innej witryny. Skopiuj artykuł i streszczenie i sprawdź je na stronie Nutgraf.',
  again: 'Czytaj ponownie',
  marks: 'Oznaczenia na stronie',
  press: 'Otwórz artykuł i naciśnij przycisk Nutgraf.',
  openLarge: 'Otwórz w dużym rozmiarze',
};
