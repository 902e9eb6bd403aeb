/** Held until another is made: one that stands nowhere may be cleared away, and with it what is chosen in it. */
let input: HTMLInputElement | null = null;

/** Asks for a file; whoever turns away chooses none. `accept` as in HTML: endings and media types, by commas. */
export function chooseFile(accept: string, onChosen: (file: File) => void): void {
  const asked = document.createElement('input');
  asked.type = 'file';
  asked.accept = accept;
  asked.addEventListener('change', () => {
    const file = asked.files?.[0];
    if (file !== undefined) onChosen(file);
  });
  input = asked;
  input.click();
}
