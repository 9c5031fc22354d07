//! The extension's own words in Norwegian: see en.js.

export default {
  name: 'Nutgraf: sammendrag og viktige sitater',
  description: 'Et kort sammendrag av artikkelen i denne fanen og viktige sitater med hvem som sa dem. Virker uten nett; teksten blir i nettleseren.',
  page: 'Oppsummer denne siden',
  selection: 'Oppsummer det merkede',
  check: 'Kontroller dette sammendraget',

  unreadable: 'Nettleseren lar ingen utvidelse lese denne siden.',
  browser: 'Dette er en av nettleserens egne sider, som ingen utvidelse kan lese. Åpne en artikkel og trykk på Nutgraf-knappen.',
  store: 'Dette er en butikk for utvidelser, som ingen utvidelse kan lese. Åpne en artikkel og trykk på Nutgraf-knappen.',
  pdf: 'Dette er en PDF-fil, som ikke kan leses her. Merk all teksten i den, kopier den og lim den inn på Nutgrafs side.',
  file: 'Dette er en fil på denne datamaskinen. Den kan leses når «Tillat tilgang til filnettadresser» er slått på i innstillingene for utvidelsen.',
  media: 'Dette er et bilde, en lyd eller en film: det er ingen tekst å lese.',
  blank: 'Denne siden har ingen tekst.',
  gone: 'Siden har endret seg. Trykk på Nutgraf-knappen for å lese den.',
  noSummary: 'Den merkede teksten kan ikke leses: den står i en ramme fra et annet nettsted. Kopier artikkelen og sammendraget, og kontroller dem på Nutgrafs side.',
  again: 'Les på nytt',
  marks: 'Merker på siden',
  press: 'Åpne en artikkel og trykk på Nutgraf-knappen.',
  openLarge: 'Åpne stort',
};
