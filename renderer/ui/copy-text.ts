/**
 * Puts a text on the clipboard; answers whether it is there. The desktop shell grants no page the clipboard, so where
 * the modern way is refused the page copies as a press of Ctrl+C does, which needs no permission.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsKeysDo(text);
  }
}

function copyAsKeysDo(text: string): boolean {
  let isCopied = false;
  const copy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isCopied = true;
  };
  document.addEventListener('copy', copy, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', copy, { capture: true });
  return isCopied;
}
