import { describe, expect, it } from 'vitest';
import { elementSnippet, frameSnippet, scriptSnippet, type Embed } from '../../src/embed/snippets';

const EMBED: Embed = {
  frame: 'https://atlas.example/a/embed.html?country=KZ%2CTJ&embed=panel:lifespan&lang=ru',
  page: 'https://atlas.example/a/?country=KZ,TJ&lang=ru',
  title: 'How long do they last? – "Atlas" <of> Asia & more',
  height: 520,
};
const TITLE = 'How long do they last? – &quot;Atlas&quot; &lt;of&gt; Asia &amp; more';

describe('frameSnippet', () => {
  it('writes one frame that needs no script, with a link for where frames are blocked', () => {
    expect(frameSnippet(EMBED)).toBe(
      '<iframe src="https://atlas.example/a/embed.html?country=KZ%2CTJ&amp;embed=panel:lifespan&amp;lang=ru" ' +
        `title="${TITLE}" width="100%" height="520" frameborder="0" loading="lazy" ` +
        'referrerpolicy="strict-origin-when-cross-origin" allow="fullscreen; clipboard-write; web-share">' +
        `<a href="https://atlas.example/a/?country=KZ,TJ&amp;lang=ru">${TITLE}</a></iframe>`,
    );
  });
});

describe('scriptSnippet', () => {
  it('puts the script of the same site before a frame that it knows by its class', () => {
    const [script, frame] = scriptSnippet(EMBED).split('\n');
    expect(script).toBe('<script src="https://atlas.example/a/embed.js" async></script>');
    expect(frame).toContain('<iframe class="creative-atlas" src="https://atlas.example/a/embed.html?');
  });
});

describe('elementSnippet', () => {
  it('has an attribute for each parameter of the address', () => {
    expect(elementSnippet(EMBED).split('\n')[1]).toBe(
      `<creative-atlas country="KZ,TJ" view="panel:lifespan" lang="ru" title="${TITLE}" height="520">` +
        `<a href="https://atlas.example/a/?country=KZ,TJ&amp;lang=ru">${TITLE}</a></creative-atlas>`,
    );
  });

  it('leaves no way out of an attribute', () => {
    const frame = new URL('https://atlas.example/embed.html');
    frame.searchParams.set('embed', 'list');
    frame.searchParams.set('q', '"><script>alert(1)</script>');
    const markup = elementSnippet({ ...EMBED, frame: frame.href });
    expect(markup).toContain('q="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(markup.match(/<script/g)).toHaveLength(1);
  });
});
