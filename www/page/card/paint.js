//! Draws a picture: as an SVG element, as an SVG file, as a PNG file.

import { widthOf } from './lines.js';

/** @import { Picture } from './picture.js' */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {Picture} picture */
export function svgOf({ width, height, lang, dir, boxes, lines }) {
  const svg = node('svg', { viewBox: `0 0 ${width} ${height}`, width, height, ...(lang && { lang }) });
  for (const box of boxes) svg.append(node('rect', { ...box }));
  for (const { text, x, y, size, weight, family, fill, isAtEnd } of lines) {
    const length = widthOf(text, { size, weight, family, dir });
    // Another machine may have other fonts: the line keeps its width.
    const type = { 'font-size': size, 'font-weight': weight, 'font-family': family, textLength: Math.round(length * 100) / 100, lengthAdjust: 'spacingAndGlyphs' };
    const line = node('text', { x, y, fill, direction: dir, 'text-anchor': isAtEnd ? 'end' : 'start', ...type });
    line.textContent = text;
    svg.append(line);
  }
  return svg;
}

/** @param {Picture} picture @returns {Blob} */
export function svgFile(picture) {
  return new Blob([new XMLSerializer().serializeToString(svgOf(picture))], { type: 'image/svg+xml' });
}

/** @param {Picture} picture @returns {Promise<Blob>} */
export async function pngFile({ width, height, lang, dir, boxes, lines }) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height, lang });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (const { x, y, width, height, fill } of boxes) {
    context.fillStyle = fill;
    context.fillRect(x, y, width, height);
  }
  context.direction = dir;
  for (const { text, x, y, size, weight, family, fill, isAtEnd } of lines) {
    context.font = `${weight} ${size}px ${family}`;
    context.fillStyle = fill;
    context.textAlign = isAtEnd ? 'end' : 'start';
    context.fillText(text, x, y);
  }
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function node(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
