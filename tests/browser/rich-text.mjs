//! HTML as a browser copies it from a news page: menus, links, figures and cards among the paragraphs, classes and styles on
//! everything. Its prose never says the same thing twice.

import { longText } from './long-text.mjs';

/** What a browser writes beside each element that it copies. */
const STYLE = 'margin: 0px 0px 1.25rem; color: rgb(34, 34, 34); font-family: Georgia, serif; font-size: 18px; line-height: 1.6;';

/** @param {number} paragraphs of some 700 characters of HTML each, all in all @returns {string} */
export function richText(paragraphs) {
  const menu = Array.from({ length: 40 }, (_, i) => menuItem(i)).join('');
  const story = longText(paragraphs).split('\n\n').map((text, i) => paragraph(text, i) + beside(i)).join('\n');
  return `<div class="page"><nav class="site-menu"><ul>${menu}</ul></nav><article class="story" itemprop="articleBody"><h1 class="story__title">Town counts its crowns</h1>${story}</article></div>`;
}

/** @param {number} i */
const menuItem = (i) => `<li class="nav-item menu__item"><a href="https://news.test/section/${i}" class="nav-link"><span class="label">Section ${i}</span></a></li>`;

/** @param {string} text @param {number} i */
function paragraph(text, i) {
  const marked = text.replace(/farmer|mayor|council/g, (who) => `<a class="link link--inline" href="https://news.test/people/${who}" style="color: rgb(0, 90, 160);"><span>${who}</span></a>`).replaceAll('on Monday', '<b>on Monday</b>');
  return `<div class="block block--text" data-id="${i}"><p class="story__text" style="${STYLE}">${marked}</p></div>`;
}

/** What stands between the paragraphs of a news page. @param {number} i */
function beside(i) {
  if (i % 10 === 4) return `<figure class="media" style="margin: 0px;"><div class="media__frame"><img src="https://news.test/${i}.jpg" alt="" srcset="https://news.test/${i}-small.jpg 400w, https://news.test/${i}-large.jpg 1200w"></div><figcaption class="media__caption">The town in year ${i}. <span class="credit">Photo: N. Orrin</span></figcaption></figure>`;
  if (i % 10 === 7) return `<h2 class="story__heading" style="${STYLE}">What was counted in part ${i}</h2><ul class="list"><li>${i} barrels of tar</li><li>${i + 1} nets &amp; <em>two</em> oars</li></ul>`;
  if (i % 10 === 9) return `<aside class="teaser"><a href="https://news.test/a/${i}"><span class="teaser__kicker">More</span><h3 class="teaser__title"><span>Story number ${i}</span></h3></a><time>12:${i % 60}</time></aside>`;
  return '';
}
