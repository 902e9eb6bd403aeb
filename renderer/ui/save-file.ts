/** Hands a text over as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  fetchFile(url, name);
  URL.revokeObjectURL(url);
}

/** Has the browser download what is at an address of the page's own. */
export function fetchFile(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
