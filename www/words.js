//! The phrases of the element's panel and of the exports, in every language of the engine.
//!
//! One line a language; tests compare the lines with the engine's languages.

/**
 * @typedef {object} Words
 * @property {string} glance the panel's name
 * @property {string} summary the heading above the summary
 * @property {string} quotes the heading above the quotes
 * @property {string} empty shown for an empty digest
 * @property {string} go label of the button to a piece's place
 * @property {string} noSpeaker replaces an unknown speaker
 * @property {string} inferred marks a speaker named only by a pronoun, or not at all, beside the quote
 * @property {string} loading while the article is read
 * @property {string} open the mark before a quotation
 * @property {string} close the mark after it
 * @property {string} showAll the button to all sentences and quotes
 * @property {string} whoSpeaks the heading of the speakers
 * @property {string} said above the numbers of their quotations
 * @property {string} words above the numbers of the words in them
 * @property {string} leftOut before the number of passages that the digest leaves out
 */

/** @type {(keyof Words)[]} */
const NAMES = ['glance', 'summary', 'quotes', 'empty', 'go', 'noSpeaker', 'inferred', 'loading', 'open', 'close', 'showAll', 'whoSpeaks', 'said', 'words', 'leftOut'];

/** By BCP 47 language, in the order of `NAMES`. @type {Record<string, string>} */
const LINES = {
  ar: 'لمحة سريعة|الملخص|أبرز الأقوال|لا يوجد هنا ما يمكن تلخيصه.|عرض في المقال|لم يُعثر على القائل|ذُكر سابقًا|جارٍ قراءة المقال…|«|»|عرض الكل|من يتحدث|الأقوال|الكلمات|مستبعد',
  bn: 'এক নজরে|সারাংশ|মূল উদ্ধৃতি|এখানে সারসংক্ষেপ করার মতো কিছু নেই।|নিবন্ধে দেখান|বক্তা পাওয়া যায়নি|আগে উল্লেখ করা হয়েছে|নিবন্ধ পড়া হচ্ছে…|“|”|সবটা দেখান|কে বলছেন|উদ্ধৃতি|শব্দ|বাদ',
  ca: 'D’un cop d’ull|Resum|Cites clau|Aquí no hi ha res per resumir.|mostra a l’article|Autor no identificat|esmentat abans|Llegint l’article…|«|»|Mostra-ho tot|Qui parla|Cites|Paraules|Omès',
  cs: 'V kostce|Shrnutí|Klíčové citáty|Není tu co shrnout.|zobrazit v článku|Mluvčí nenalezen|zmíněno dříve|Čtení článku…|„|“|Zobrazit vše|Kdo mluví|Citáty|Slova|Vynecháno',
  da: 'Kort fortalt|Resumé|Vigtige citater|Der er intet at opsummere her.|vis i artiklen|Kilde ikke fundet|nævnt tidligere|Læser artiklen…|”|”|Vis alt|Hvem taler|Citater|Ord|Udeladt',
  de: 'Auf einen Blick|Zusammenfassung|Wichtige Zitate|Hier gibt es nichts zusammenzufassen.|im Artikel zeigen|Urheber nicht gefunden|zuvor genannt|Der Artikel wird gelesen …|„|“|Ganz zeigen|Wer spricht|Zitate|Wörter|Ausgelassen',
  el: 'Με μια ματιά|Περίληψη|Βασικές δηλώσεις|Δεν υπάρχει κάτι να συνοψιστεί.|εμφάνιση στο άρθρο|Δεν βρέθηκε ομιλητής|αναφέρθηκε νωρίτερα|Ανάγνωση του άρθρου…|«|»|Εμφάνιση όλων|Ποιος μιλά|Δηλώσεις|Λέξεις|Παραλείφθηκαν',
  en: 'At a glance|Summary|Key quotes|There is nothing here to sum up.|show in the article|Speaker not found|named earlier|Reading the article…|“|”|Show all|Who speaks|Quotes|Words|Left out',
  es: 'De un vistazo|Resumen|Citas clave|Aquí no hay nada que resumir.|mostrar en el artículo|Autor no identificado|mencionado antes|Leyendo el artículo…|«|»|Mostrar todo|Quién habla|Citas|Palabras|Omitido',
  fa: 'در یک نگاه|خلاصه|نقل‌قول‌های کلیدی|چیزی برای خلاصه کردن نیست.|نمایش در مقاله|گوینده پیدا نشد|پیش‌تر نام برده شد|در حال خواندن مقاله…|«|»|نمایش همه|چه کسی می‌گوید|نقل‌قول‌ها|کلمه‌ها|کنار گذاشته',
  fi: 'Lyhyesti|Tiivistelmä|Keskeiset sitaatit|Tässä ei ole mitään tiivistettävää.|näytä artikkelissa|Puhujaa ei löytynyt|mainittu aiemmin|Luetaan artikkelia…|”|”|Näytä kaikki|Kuka puhuu|Sitaatit|Sanat|Jätetty pois',
  fr: 'En bref|Résumé|Citations clés|Il n’y a rien à résumer ici.|montrer dans l’article|Auteur non identifié|nommé plus haut|Lecture de l’article…|«\u00a0|\u00a0»|Tout afficher|Qui parle|Citations|Mots|Écarté',
  he: 'במבט חטוף|תקציר|ציטוטים מרכזיים|אין כאן מה לסכם.|הצגה בכתבה|הדובר לא נמצא|הוזכר קודם|הכתבה נקראת…|“|”|הצגת הכול|מי מדבר|ציטוטים|מילים|הושמט',
  hi: 'एक नज़र में|सारांश|मुख्य उद्धरण|यहाँ सार बनाने के लिए कुछ नहीं है।|लेख में दिखाएँ|वक्ता नहीं मिला|पहले उल्लेख हुआ|लेख पढ़ा जा रहा है…|“|”|पूरा दिखाएँ|कौन बोल रहा है|उद्धरण|शब्द|छोड़े गए',
  hu: 'Röviden|Összefoglaló|Fontos idézetek|Itt nincs mit összefoglalni.|mutatás a cikkben|A beszélő nem található|korábban említve|A cikk olvasása…|„|”|Mutasd mind|Ki beszél|Idézetek|Szavak|Kihagyva',
  hy: 'Մեկ հայացքով|Ամփոփում|Հիմնական մեջբերումներ|Այստեղ ամփոփելու բան չկա։|ցույց տալ հոդվածում|Խոսողը չի գտնվել|նշվել է ավելի վաղ|Հոդվածն ընթերցվում է…|«|»|Ցույց տալ ամբողջը|Ով է խոսում|Մեջբերումներ|Բառեր|Բաց թողնված',
  id: 'Sekilas|Ringkasan|Kutipan penting|Tidak ada yang bisa diringkas di sini.|tampilkan di artikel|Pembicara tidak ditemukan|disebut sebelumnya|Membaca artikel…|“|”|Tampilkan semua|Siapa berbicara|Kutipan|Kata|Disisihkan',
  it: 'In breve|Sintesi|Citazioni chiave|Non c’è nulla da riassumere.|mostra nell’articolo|Autore non identificato|nominato in precedenza|Lettura dell’articolo…|«|»|Mostra tutto|Chi parla|Citazioni|Parole|Tralasciato',
  ja: '要点|要約|主な発言|要約できる内容がありません。|記事内で表示|発言者不明|既出|記事を読み込み中…|「|」|すべて表示|発言者|発言数|語数|除外',
  ko: '한눈에 보기|요약|주요 발언|요약할 내용이 없습니다.|기사에서 보기|발언자를 찾지 못함|앞서 언급됨|기사를 읽는 중…|“|”|모두 보기|누가 말하나|발언|단어|제외',
  nb: 'Kort fortalt|Sammendrag|Viktige sitater|Her er det ingenting å oppsummere.|vis i artikkelen|Kilde ikke funnet|nevnt tidligere|Leser artikkelen…|«|»|Vis alt|Hvem snakker|Sitater|Ord|Utelatt',
  nl: 'In één oogopslag|Samenvatting|Belangrijkste citaten|Hier valt niets samen te vatten.|toon in het artikel|Spreker niet gevonden|eerder genoemd|Het artikel wordt gelezen…|‘|’|Alles tonen|Wie spreekt|Citaten|Woorden|Weggelaten',
  pl: 'W skrócie|Streszczenie|Najważniejsze cytaty|Nie ma tu nic do streszczenia.|pokaż w artykule|Nie znaleziono autora|wspomniano wcześniej|Czytanie artykułu…|„|”|Pokaż całość|Kto mówi|Cytaty|Słowa|Pominięto',
  pt: 'Num relance|Resumo|Citações principais|Não há nada para resumir aqui.|mostrar no artigo|Autor não identificado|mencionado antes|Leitura do artigo…|“|”|Mostrar tudo|Quem fala|Citações|Palavras|De fora',
  ro: 'Pe scurt|Rezumat|Citate importante|Nu este nimic de rezumat aici.|arată în articol|Autor neidentificat|menționat anterior|Se citește articolul…|„|”|Arătați tot|Cine vorbește|Citate|Cuvinte|Lăsat deoparte',
  ru: 'Коротко|Краткое содержание|Ключевые цитаты|Здесь нечего обобщать.|показать в статье|Автор цитаты не найден|упоминается выше|Чтение статьи…|«|»|Показать всё|Кто говорит|Цитаты|Слова|Пропущено',
  sk: 'V skratke|Zhrnutie|Kľúčové citáty|Nie je tu čo zhrnúť.|zobraziť v článku|Hovoriaci sa nenašiel|spomenutý skôr|Číta sa článok…|„|“|Zobraziť všetko|Kto hovorí|Citáty|Slová|Vynechané',
  sv: 'I korthet|Sammanfattning|Viktiga citat|Här finns inget att sammanfatta.|visa i artikeln|Talaren hittades inte|nämnd tidigare|Läser artikeln…|”|”|Visa allt|Vem talar|Citat|Ord|Uteslutet',
  th: 'โดยย่อ|สรุป|คำพูดสำคัญ|ไม่มีเนื้อหาให้สรุป|แสดงในบทความ|ไม่พบผู้พูด|กล่าวถึงก่อนหน้านี้|กำลังอ่านบทความ…|“|”|แสดงทั้งหมด|ใครพูด|คำพูด|จำนวนคำ|ตัดออก',
  tr: 'Bir bakışta|Özet|Öne çıkan alıntılar|Burada özetlenecek bir şey yok.|yazıda göster|Konuşan bulunamadı|daha önce adı geçti|Yazı okunuyor…|“|”|Tümünü göster|Kim konuşuyor|Alıntılar|Sözcükler|Dışarıda kalan',
  uk: 'Коротко|Стислий зміст|Ключові цитати|Тут немає що узагальнювати.|показати в статті|Автора цитати не знайдено|згадано вище|Читання статті…|«|»|Показати все|Хто говорить|Цитати|Слова|Пропущено',
  vi: 'Điểm nhanh|Tóm tắt|Trích dẫn chính|Không có gì để tóm tắt ở đây.|xem trong bài|Không tìm thấy người nói|đã nêu ở trên|Đang đọc bài viết…|“|”|Hiện tất cả|Ai nói|Trích dẫn|Từ|Bỏ ra',
  zh: '速览|摘要|关键引语|这里没有可概括的内容。|在文中显示|未找到发言者|前文已提及|正在阅读文章…|“|”|全部显示|谁在说话|引语|词数|略去',
};

/** Other tags of the same languages. @type {Record<string, string>} */
const ALIASES = { no: 'nb', nn: 'nb', iw: 'he', in: 'id' };

const FALLBACK = 'en';

/** Languages written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

export const LANGUAGES = Object.keys(LINES);

/**
 * The supported language of a tag: "pt-BR" is "pt".
 *
 * @param {string | null | undefined} tag BCP 47
 * @returns {string | undefined} `undefined` if unsupported, also for "und"
 */
export function languageOf(tag) {
  const [primary = ''] = (tag ?? '').toLowerCase().split(/[-_]/);
  const language = ALIASES[primary] ?? primary;
  return Object.hasOwn(LINES, language) ? language : undefined;
}

/**
 * The phrases in the first supported language, else in English.
 *
 * @param {...(string | null | undefined)} tags BCP 47
 * @returns {Words}
 */
export function wordsFor(...tags) {
  const language = tags.map(languageOf).find(Boolean) ?? FALLBACK;
  const phrases = (LINES[language] ?? '').split('|');
  return /** @type {Words} */ (Object.fromEntries(NAMES.map((name, i) => [name, phrases[i] ?? ''])));
}

/** @param {string} tag BCP 47 @returns {'rtl' | 'ltr' | 'auto'} for the `dir` attribute */
export function directionOf(tag) {
  const language = languageOf(tag);
  if (!language) return 'auto';
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}
