/**
 * CKEditor 5 as Drupal sets it up, for what it makes of markup: given to the editor and taken from it again. Bundled
 * and run in a page of its own by editors.ts.
 */
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { GeneralHtmlSupport } from '@ckeditor/ckeditor5-html-support';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';

/** `attributes`: those of frames that a text format lets through; `null`: a format without a filter ("Full HTML"). */
async function throughCkeditor(html: string, attributes: readonly string[] | null): Promise<string> {
  const everything = { name: /.*/, attributes: true, classes: true, styles: true } as const;
  const named = attributes && {
    name: 'iframe',
    attributes: Object.fromEntries(attributes.map((attribute) => [attribute, true as const])),
  };
  const editor = await ClassicEditor.create(document.body.appendChild(document.createElement('div')), {
    licenseKey: 'GPL',
    plugins: [Paragraph, GeneralHtmlSupport],
    htmlSupport: { allow: [named ?? everything] },
  });
  editor.setData(html);
  const data = editor.getData();
  await editor.destroy();
  return data;
}

Object.assign(globalThis, { throughCkeditor });
