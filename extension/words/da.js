//! The extension's own words in Danish: see en.js.

export default {
  name: 'Nutgraf: resumé og vigtige citater',
  description: 'Et kort resumé af artiklen i denne fane og dens vigtige citater med, hvem der sagde dem. Virker offline; teksten bliver her.',
  page: 'Resumér denne side',
  selection: 'Resumér det markerede',
  check: 'Kontrollér dette resumé',

  unreadable: 'Browseren lader ingen udvidelse læse denne side.',
  browser: 'Dette er en af browserens egne sider, som ingen udvidelse kan læse. Åbn en artikel, og tryk på Nutgraf-knappen.',
  store: 'Dette er en butik med udvidelser, som ingen udvidelse kan læse. Åbn en artikel, og tryk på Nutgraf-knappen.',
  pdf: 'Dette er en PDF-fil, som ikke kan læses her. Markér al dens tekst, kopiér den, og indsæt den på Nutgrafs side.',
  file: 'Dette er en fil på denne computer. Den kan læses, når “Tillad adgang til webadresser på filer” er slået til i udvidelsens indstillinger.',
  media: 'Dette er et billede, en lyd eller en film: der er ingen tekst at læse.',
  blank: 'Denne side har ingen tekst.',
  gone: 'Siden har ændret sig. Tryk på Nutgraf-knappen for at læse den.',
  noSummary: 'Den markerede tekst kan ikke læses: den står i en ramme fra et andet websted. Kopiér artiklen og resuméet, og kontrollér dem på Nutgrafs side.',
  again: 'Læs igen',
  marks: 'Markeringer på siden',
  press: 'Åbn en artikel, og tryk på Nutgraf-knappen.',
  openLarge: 'Åbn stort',
};
