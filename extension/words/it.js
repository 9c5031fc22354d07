//! The extension's own words in Italian: see en.js.

export default {
  name: 'Nutgraf: sintesi e citazioni chiave',
  description: 'Una breve sintesi dell’articolo in questa scheda e le citazioni chiave con chi le ha dette. Offline; nessun testo lascia il browser.',
  page: 'Riassumi questa pagina',
  selection: 'Riassumi la selezione',
  check: 'Verifica questa sintesi',

  unreadable: 'Il browser non permette a nessuna estensione di leggere questa pagina.',
  browser: 'È una pagina del browser stesso, che nessuna estensione può leggere. Apri un articolo e premi il pulsante Nutgraf.',
  store: 'È un negozio di estensioni, che nessuna estensione può leggere. Apri un articolo e premi il pulsante Nutgraf.',
  pdf: 'È un file PDF, che qui non si può leggere. Seleziona tutto il suo testo, copialo e incollalo nella pagina di Nutgraf.',
  file: 'È un file di questo computer. Si potrà leggere quando «Consenti l’accesso agli URL dei file» sarà attivo nelle impostazioni dell’estensione.',
  media: 'È un’immagine, un suono o un filmato: non c’è testo da leggere.',
  blank: 'Questa pagina non ha testo.',
  gone: 'La pagina è cambiata. Premi il pulsante Nutgraf per leggerla.',
  noSummary: 'Il testo selezionato non si può leggere: si trova in un riquadro di un altro sito. Copia l’articolo e la sintesi, e verificali nella pagina di Nutgraf.',
  again: 'Rileggi',
  marks: 'Segni nella pagina',
  press: 'Apri un articolo e premi il pulsante Nutgraf.',
  openLarge: 'Apri in grande',
};
