import { Html, html, json, prose, type Content } from '../../../site/page/html';

test.each<[Content, string]>([
  ['<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
  [0, '0'],
  [undefined, ''],
  [false, ''],
  [['a', ['<']], 'a&lt;'],
  [new Html('<b>'), '<b>'],
])('%j in markup is %s', (value, text) => {
  expect(html`<p title="${value}">`.text).toBe(`<p title="${text}">`);
});

test('nothing in a block of data ends the block', () => {
  const { text } = json({ text: '</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ text: '</script><!--' });
});

test('of prose only code and strong are marks', () => {
  expect(prose('`a<b` **c** <i>').text).toBe('<code translate="no">a&lt;b</code> <strong>c</strong> &lt;i&gt;');
});
