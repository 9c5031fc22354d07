//! The extension's own words in Swedish: see en.js.

export default {
  name: 'Nutgraf: sammanfattning och viktiga citat',
  description: 'En kort sammanfattning av artikeln i den här fliken och viktiga citat med vem som sade dem. Fungerar offline; texten stannar här.',
  page: 'Sammanfatta den här sidan',
  selection: 'Sammanfatta markeringen',
  check: 'Granska den här sammanfattningen',

  unreadable: 'Webbläsaren låter inget tillägg läsa den här sidan.',
  browser: 'Det här är en av webbläsarens egna sidor, som inget tillägg kan läsa. Öppna en artikel och tryck på Nutgraf-knappen.',
  store: 'Det här är en butik för tillägg, som inget tillägg kan läsa. Öppna en artikel och tryck på Nutgraf-knappen.',
  pdf: 'Det här är en PDF-fil, som inte kan läsas här. Markera all text i den, kopiera den och klistra in den på Nutgrafs sida.',
  file: 'Det här är en fil på den här datorn. Den kan läsas när ”Tillåt åtkomst till webbadresser i filen” är på i tilläggets inställningar.',
  media: 'Det här är en bild, ett ljud eller en film: det finns ingen text att läsa.',
  blank: 'Den här sidan har ingen text.',
  gone: 'Sidan har ändrats. Tryck på Nutgraf-knappen för att läsa den.',
  noSummary: 'Den markerade texten kan inte läsas: den står i en ram från en annan webbplats. Kopiera artikeln och sammanfattningen, och granska dem på Nutgrafs sida.',
  again: 'Läs igen',
  marks: 'Markeringar på sidan',
  press: 'Öppna en artikel och tryck på Nutgraf-knappen.',
  openLarge: 'Öppna stort',
};
