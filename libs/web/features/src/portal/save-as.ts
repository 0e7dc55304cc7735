/** Milliseconds after which a browser has surely begun to save the file. */
const SAVED_AFTER_MS = 10_000;

/** Gives `content` to the device as a file of this name. */
export function saveAs(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_AFTER_MS);
}
