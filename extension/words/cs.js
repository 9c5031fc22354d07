//! The extension's own words in Czech: see en.js.

export default {
  name: 'Nutgraf: shrnutí a klíčové citáty',
  description: 'Krátké shrnutí článku na této kartě a jeho klíčové citáty s tím, kdo je řekl. Funguje offline; žádný text neopustí prohlížeč.',
  page: 'Shrnout tuto stránku',
  selection: 'Shrnout výběr',
  check: 'Ověřit toto shrnutí',

  unreadable: 'Prohlížeč nedovolí žádnému rozšíření tuto stránku číst.',
  browser: 'Toto je vlastní stránka prohlížeče, kterou žádné rozšíření nemůže číst. Otevřete článek a stiskněte tlačítko Nutgraf.',
  store: 'Toto je obchod s rozšířeními, který žádné rozšíření nemůže číst. Otevřete článek a stiskněte tlačítko Nutgraf.',
  pdf: 'Toto je soubor PDF, který zde nelze číst. Vyberte celý jeho text, zkopírujte ho a vložte na stránku Nutgrafu.',
  file: 'Toto je soubor z tohoto počítače. Lze jej číst, jakmile v nastavení rozšíření zapnete „Umožnit přístup k adresám URL souborů“.',
  media: 'Toto je obrázek, zvuk nebo film: není tu žádný text ke čtení.',
  blank: 'Tato stránka nemá žádný text.',
  gone: 'Stránka se změnila. Stiskněte tlačítko Nutgraf a přečte se.',
  noSummary: 'Vybraný text nelze číst: je v rámu z jiného webu. Zkopírujte článek i shrnutí a ověřte je na stránce Nutgrafu.',
  again: 'Přečíst znovu',
  marks: 'Značky na stránce',
  press: 'Otevřete článek a stiskněte tlačítko Nutgraf.',
  openLarge: 'Otevřít velké',
};
