// Opens pages in a browser, light and dark, narrow and wide: what breaks WCAG 2.1 AA, what is wider than the window, and what
// the page's own policy had to stop. `node look.mjs CHROMIUM FOLDER`; with SHOTS=FOLDER pictures are kept.
import fs from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const [chromium, folder] = process.argv.slice(2);
const axe = fs.readFileSync(new URL('./node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] };
const pages = fs.readdirSync(folder).filter(name => name.endsWith('.html')).sort();
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'], headless: true });
const wrong = [];
for (const name of pages) {
  for (const scheme of ['light', 'dark']) {
    const page = await browser.newPage();
    page.on('console', said => wrong.push(`${name} ${scheme}: ${said.text()}`));
    page.on('requestfailed', asked => wrong.push(`${name} ${scheme}: asks for ${asked.url()}`));
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [320, 768, 1280]) {
      await page.setViewport({ width, height: 900 });
      if (width === 320) await page.goto(`file://${path.resolve(folder, name)}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wrong.push(`${name} ${scheme} ${width}: ${over} pixels too wide`);
      if (process.env.SHOTS) {
        await page.screenshot({ path: path.join(process.env.SHOTS, `${name}.${scheme}.${width}.png`), fullPage: true });
      }
    }
    await page.evaluate(axe);
    const found = await page.evaluate(rules => window.axe.run(document, rules), rules);
    for (const one of found.violations) {
      wrong.push(`${name} ${scheme}: ${one.id}: ${one.help}: ${one.nodes[0].html.slice(0, 200)}`);
    }
    await page.close();
  }
}
await browser.close();
wrong.forEach(line => console.error(line));
console.log(`${pages.length} pages looked at, ${wrong.length} things wrong`);
process.exit(pages.length === 0 || wrong.length > 0 ? 1 : 0);
