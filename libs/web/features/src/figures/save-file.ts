/** Offers a file to whoever sits there. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A text as a CSV file. The mark at its beginning tells spreadsheets that it is UTF-8. */
export const csvFile = (text: string): Blob => new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' });

const [HEAD_PX, EDGE_PX] = [44, 16];

/** What a chart shows as a picture with its title, on the ground of the page. */
export function pictureOf(
  chart: HTMLCanvasElement,
  { title, ink, surface }: { title: string; ink: string; surface: string },
): Promise<Blob | null> {
  const scale = chart.width / chart.clientWidth;
  const [head, edge] = [HEAD_PX * scale, EDGE_PX * scale];
  const canvas = document.createElement('canvas');
  canvas.width = chart.width + 2 * edge;
  canvas.height = chart.height + head + edge;
  const context = canvas.getContext('2d')!;
  context.fillStyle = surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  Object.assign(context, { fillStyle: ink, textBaseline: 'middle', font: `600 ${15 * scale}px system-ui, sans-serif` });
  context.fillText(title, edge, head / 2);
  context.drawImage(chart, edge, head);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
