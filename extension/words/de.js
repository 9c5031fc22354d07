//! The extension's own words in German: see en.js.

export default {
  name: 'Nutgraf: Zusammenfassung und wichtige Zitate',
  description: 'Fasst den Artikel in diesem Tab kurz zusammen und nennt wichtige Zitate samt Urheber. Offline; kein Text verlässt den Browser.',
  page: 'Diese Seite zusammenfassen',
  selection: 'Auswahl zusammenfassen',
  check: 'Diese Zusammenfassung prüfen',

  unreadable: 'Der Browser lässt keine Erweiterung diese Seite lesen.',
  browser: 'Das ist eine Seite des Browsers selbst, die keine Erweiterung lesen kann. Öffnen Sie einen Artikel und drücken Sie den Nutgraf-Knopf.',
  store: 'Das ist ein Laden für Erweiterungen, den keine Erweiterung lesen kann. Öffnen Sie einen Artikel und drücken Sie den Nutgraf-Knopf.',
  pdf: 'Das ist eine PDF-Datei; sie lässt sich hier nicht lesen. Wählen Sie ihren ganzen Text aus, kopieren Sie ihn und fügen Sie ihn auf der Seite von Nutgraf ein.',
  file: 'Das ist eine Datei dieses Computers. Sie lässt sich lesen, sobald in den Einstellungen der Erweiterung „Zugriff auf Datei-URLs zulassen“ eingeschaltet ist.',
  media: 'Das ist ein Bild, ein Ton oder ein Film: Es gibt keinen Text zu lesen.',
  blank: 'Diese Seite hat keinen Text.',
  gone: 'Die Seite hat sich geändert. Drücken Sie den Nutgraf-Knopf, um sie zu lesen.',
  noSummary: 'Der ausgewählte Text lässt sich nicht lesen: Er steht in einem Rahmen einer anderen Website. Kopieren Sie den Artikel und die Zusammenfassung und prüfen Sie beide auf der Seite von Nutgraf.',
  again: 'Noch einmal lesen',
  marks: 'Markierungen auf der Seite',
  press: 'Öffnen Sie einen Artikel und drücken Sie den Nutgraf-Knopf.',
  openLarge: 'Groß öffnen',
};
