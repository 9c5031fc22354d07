//! The extension's own words in Dutch: see en.js.

export default {
  name: 'Nutgraf: samenvatting en belangrijkste citaten',
  description: 'Een korte samenvatting van het artikel in dit tabblad en de belangrijkste citaten met de spreker. Offline; de tekst blijft hier.',
  page: 'Deze pagina samenvatten',
  selection: 'Selectie samenvatten',
  check: 'Deze samenvatting controleren',

  unreadable: 'De browser laat geen enkele extensie deze pagina lezen.',
  browser: 'Dit is een pagina van de browser zelf, die geen extensie kan lezen. Open een artikel en druk op de Nutgraf-knop.',
  store: 'Dit is een extensiewinkel, die geen extensie kan lezen. Open een artikel en druk op de Nutgraf-knop.',
  pdf: 'Dit is een pdf-bestand, dat hier niet kan worden gelezen. Selecteer alle tekst ervan, kopieer die en plak hem op de pagina van Nutgraf.',
  file: 'Dit is een bestand op deze computer. Het kan worden gelezen zodra ‘Toegang tot bestand-URL’s toestaan’ aan staat in de instellingen van de extensie.',
  media: 'Dit is een afbeelding, een geluid of een film: er is geen tekst om te lezen.',
  blank: 'Deze pagina heeft geen tekst.',
  gone: 'De pagina is veranderd. Druk op de Nutgraf-knop om haar te lezen.',
  noSummary: 'De geselecteerde tekst kan niet worden gelezen: hij staat in een frame van een andere site. Kopieer het artikel en de samenvatting, en controleer ze op de pagina van Nutgraf.',
  again: 'Opnieuw lezen',
  marks: 'Markeringen op de pagina',
  press: 'Open een artikel en druk op de Nutgraf-knop.',
  openLarge: 'Groot openen',
};
