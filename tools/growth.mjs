// Prints how the digest's time grows with the number of sentences, and fails where it grows faster than the text.
// usage: node tools/growth.mjs      after `cargo bench`
import { readFileSync } from 'node:fs';

const SIZES = [50, 500, 5_000, 30_000];
/** Time ~ sentences ** exponent, from 500 sentences up. 1 is linear; the rest is caches and noise. */
const MOST = 1.1;

const times = SIZES.map((size) => {
  const file = new URL(`../target/criterion/digest/${size}/new/estimates.json`, import.meta.url);
  return { size, nanoseconds: Number(JSON.parse(readFileSync(file, 'utf8')).median.point_estimate) };
});
for (const { size, nanoseconds } of times) {
  console.log(`${String(size).padStart(6)} sentences  ${(nanoseconds / 1e6).toFixed(2).padStart(8)} ms`);
}

const points = times.filter(({ size }) => size >= 500).map(({ size, nanoseconds }) => ({ x: Math.log(size), y: Math.log(nanoseconds) }));
const exponent = slope(points);
console.log(`growth exponent from 500 sentences up: ${exponent.toFixed(3)} (at most ${MOST})`);
if (!(exponent <= MOST)) process.exit(1);

/** The slope of the line through the points by least squares. @param {{ x: number, y: number }[]} points */
function slope(points) {
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((p) => p.x)), mean(points.map((p) => p.y))];
  return mean(points.map((p) => (p.x - x) * (p.y - y))) / mean(points.map((p) => (p.x - x) ** 2));
}
