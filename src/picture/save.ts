/** Hands a file to the reader, and draws an SVG document as PNG. */

/** Rejects where the browser cannot draw it. `scale` is pixels of the picture to a px of the document. */
export async function toPng(
  svg: { text: string; width: number; height: number },
  scale: number,
): Promise<Blob> {
  const image = new Image(svg.width, svg.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width * scale;
  canvas.height = svg.height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // After the browser has taken it over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
