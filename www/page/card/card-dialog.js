//! The dialog of a quote card: a key quote as a picture, to copy, save or share. It is loaded when a card is asked for.

import { addStyles } from '../add-styles.js';
import { fileName, saveFile } from '../digest/exporter.js';
import { icon } from '../digest/icon.js';
import { errorText, langAttribute, number, t } from '../settings/i18n.js';
import { showToast } from '../toast.js';
import { element } from '../../view.js';
import { contentOf, textsOf } from './content.js';
import { pngFile, svgFile, svgOf } from './paint.js';
import { picture } from './picture.js';

/** @import { KeyQuote } from '../../../pkg/nutgraf.js' */
/** @import { Key } from '../settings/i18n.js' */
/** @import { About, Card, Enlarge } from './content.js' */
/** @import { Picture, Shape, Theme } from './picture.js' */

/** Where the dialog is narrower than this, the card's small letters can't be read. */
const NARROW = '(max-width: 30rem)';

/** What the reader chose last. @type {{ shape: Shape, theme: Theme }} */
const look = { shape: 'square', theme: 'light' };

/**
 * Opens the dialog.
 *
 * @param {KeyQuote} quote
 * @param {number} index of the quote, from 1
 * @param {Card['digest']} digest
 * @param {About & { enlarge?: Enlarge | undefined }} about
 */
export async function openCard(quote, index, digest, about) {
  const texts = await textsOf(quote, digest.lang);
  if (texts.length === 0) return showToast(errorText('too-long-for-card') ?? t('failed'));
  await addStyles(new URL('card.css', import.meta.url).href);
  const { title, url, enlarge } = about;
  const large = enlarge && matchMedia(NARROW).matches ? { label: enlarge.label, open: () => enlarge.open({ quote, index, digest: { lang: digest.lang }, about: { title, url } }) } : undefined;
  new CardDialog(texts, (text) => contentOf(text, quote, digest.lang, about), `${fileName(title)}-${index}`, large).open(t('cardOf', { n: index }));
}

class CardDialog {
  #content;
  #name;
  #text;
  /** @type {Picture | undefined} */
  #picture;
  #preview = element('div', { class: 'card-preview' });
  #status = element('p', { role: 'status', class: 'card-status' });
  #dialog = element('dialog', { class: 'card-dialog', 'aria-labelledby': 'card-heading' });

  /** @param {string[]} texts to choose from @param {(text: string) => import('./picture.js').Content} content @param {string} name of the files @param {{ label: string, open: () => void }} [large] a larger place for the card */
  constructor(texts, content, name, large) {
    this.#content = content;
    this.#name = name;
    this.#text = texts[0] ?? '';
    const close = button('btn bare close', t('close'));
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.append(
      element('div', { class: 'card-head' }, element('h2', { id: 'card-heading' }, t('quoteCard')), close),
      this.#preview,
      ...(texts.length > 1 ? [this.#choice(texts)] : []),
      element('div', { class: 'card-row' }, this.#switch('shape', ['square', 'wide']), this.#switch('theme', ['light', 'dark'])),
      this.#ways(large),
      this.#status,
    );
    this.#dialog.addEventListener('close', () => this.#dialog.remove());
    // A click on the backdrop has the dialog itself as its target.
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
  }

  /** @param {string} label of the picture */
  open(label) {
    document.body.append(this.#dialog);
    this.#preview.setAttribute('role', 'img');
    this.#dialog.showModal();
    this.#draw(label);
  }

  /** @param {string} [label] */
  #draw(label) {
    const content = this.#content(this.#text);
    this.#picture = picture(content, look.shape, look.theme);
    this.#preview.replaceChildren(svgOf(this.#picture));
    this.#preview.setAttribute('aria-label', [label, content.text, content.name].filter(Boolean).join(': '));
    this.#status.textContent = '';
  }

  /** The sentences of a quote that is too long for a card. @param {string[]} texts */
  #choice(texts) {
    const select = element('select', { class: 'card-choice', 'aria-label': t('inSentences') });
    select.append(...texts.map((text, i) => new Option(`${number(i + 1)}. ${text}`, text)));
    select.addEventListener('input', () => {
      this.#text = select.value;
      this.#draw();
    });
    return select;
  }

  /** @template {keyof typeof look} Name @param {Name} name @param {Array<(typeof look)[Name] & Key>} values */
  #switch(name, values) {
    const buttons = values.map((value) => button('btn', t(value)));
    const show = () => buttons.forEach((it, i) => it.setAttribute('aria-pressed', String(look[name] === values[i])));
    for (const [i, it] of buttons.entries()) {
      it.addEventListener('click', () => {
        look[name] = /** @type {(typeof look)[Name]} */ (values[i]);
        show();
        this.#draw();
      });
    }
    show();
    return element('div', { class: 'card-switch', role: 'group' }, ...buttons);
  }

  /** @param {{ label: string, open: () => void }} [large] */
  #ways(large) {
    const copy = button('btn primary', t('copyPicture'));
    copy.prepend(icon('copy'));
    copy.addEventListener('click', () => this.#try(() => this.#copy()));
    const png = button('btn', t('savePicture', { type: 'PNG' }));
    png.addEventListener('click', () => this.#try(async () => this.#save(await pngFile(this.#drawn), 'png')));
    const svg = button('btn', t('savePicture', { type: 'SVG' }));
    svg.addEventListener('click', () => this.#try(async () => this.#save(svgFile(this.#drawn), 'svg')));
    const share = button('btn', t('share'));
    share.hidden = !canShare();
    share.addEventListener('click', () => this.#try(() => this.#share()));
    const open = button('btn', large?.label ?? '');
    open.hidden = !large;
    open.addEventListener('click', () => {
      this.#dialog.close();
      large?.open();
    });
    return element('div', { class: 'card-row ways' }, copy, png, svg, share, open);
  }

  get #drawn() {
    return /** @type {Picture} */ (this.#picture);
  }

  async #copy() {
    // The picture is given as a promise: Safari allows copying only at once after the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngFile(this.#drawn) })]);
    return t('copied');
  }

  /** @param {Blob} file @param {string} ending */
  #save(file, ending) {
    saveFile(file, `${this.#name}.${ending}`);
    return '';
  }

  async #share() {
    const file = new File([await pngFile(this.#drawn)], `${this.#name}.png`, { type: 'image/png' });
    await navigator.share({ files: [file] }).catch((error) => {
      if (error?.name !== 'AbortError') throw error; // the reader may change their mind
    });
    return '';
  }

  /** Does something and says whether it worked. @param {() => Promise<string>} act */
  async #try(act) {
    const done = await act().catch(() => t('failed'));
    this.#status.textContent = done;
  }
}

/** Whether this browser can share a picture. */
function canShare() {
  return navigator.canShare?.({ files: [new File([''], 'card.png', { type: 'image/png' })] }) ?? false;
}

/** @param {string} className @param {string} label */
function button(className, label) {
  return element('button', { type: 'button', class: className, ...langAttribute() }, label);
}
