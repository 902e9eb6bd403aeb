import { describe, expect, it } from 'vitest';
import { shortcutFor, type KeyPress, type Shortcut } from '../../../renderer/ui/shortcuts.ts';

const press = (code: string, key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const meaning = (code: string, key: string, held: Partial<KeyPress> = {}): Shortcut | null =>
  shortcutFor(press(code, key, held), false).shortcut;

describe('a shortcut', () => {
  it.each([
    ['Latin', 'j'],
    ['Ukrainian', 'о'],
    ['Greek', 'ξ'],
  ])('goes by the place of the key on a %s layout', (_, key) => {
    expect(meaning('KeyJ', key)).toBe('next');
  });

  it('goes by the letter where a Latin layout has it elsewhere, and by the place too where that letter means nothing', () => {
    expect(meaning('Semicolon', 'm')).toBe('read');
    expect(meaning('KeyM', ',')).toBe('read');
    expect(meaning('KeyQ', 'A', { shiftKey: true })).toBe('mark-all');
    expect(meaning('KeyA', 'Q', { shiftKey: true })).toBe('mark-all');
    // Dvorak: the letter wins over the place.
    expect(meaning('KeyS', 'o')).toBe('open');
  });

  it('takes only the letter Z with Ctrl, so that closing a window on AZERTY stays with the system', () => {
    expect(meaning('KeyW', 'z', { ctrlKey: true })).toBe('undo');
    expect(meaning('KeyZ', 'w', { ctrlKey: true })).toBeNull();
    expect(meaning('KeyZ', 'я', { ctrlKey: true })).toBe('undo');
  });

  it('finds search and help wherever a layout puts them', () => {
    expect(meaning('Slash', '/')).toBe('search');
    expect(meaning('Slash', '.')).toBe('search');
    expect(meaning('Period', '/', { shiftKey: true })).toBe('search');
    expect(meaning('KeyM', '?', { shiftKey: true })).toBe('help');
    expect(meaning('Slash', ',', { shiftKey: true })).toBe('help');
  });

  it('leaves the browser’s own combinations alone', () => {
    expect(meaning('KeyR', 'r', { ctrlKey: true })).toBeNull();
    expect(meaning('KeyS', 's', { metaKey: true })).toBeNull();
    expect(meaning('KeyN', 'n', { altKey: true })).toBeNull();
    expect(meaning('KeyZ', 'Z', { ctrlKey: true, shiftKey: true })).toBeNull();
  });

  it('takes back with Ctrl or Cmd and Z, goes back with Alt and left', () => {
    expect(meaning('KeyZ', 'z', { ctrlKey: true })).toBe('undo');
    expect(meaning('KeyZ', 'z', { metaKey: true })).toBe('undo');
    expect(meaning('ArrowLeft', 'ArrowLeft', { altKey: true })).toBe('back');
    expect(meaning('ArrowLeft', 'ArrowLeft')).toBe('pane-left');
  });

  it('marks all read only with Shift', () => {
    expect(meaning('KeyA', 'A', { shiftKey: true })).toBe('mark-all');
    expect(meaning('KeyA', 'a')).toBeNull();
    expect(meaning('KeyJ', 'J', { shiftKey: true })).toBeNull();
  });

  it('reads g and the key after it together', () => {
    expect(shortcutFor(press('KeyG', 'п'), false)).toEqual({ shortcut: null, awaitsSecond: true });
    expect(shortcutFor(press('KeyS', 'і'), true)).toEqual({ shortcut: 'go-saved', awaitsSecond: false });
    expect(shortcutFor(press('KeyS', 's'), false).shortcut).toBe('save');
  });

  it('forgets g when an unknown key follows', () => {
    expect(shortcutFor(press('KeyX', 'x'), true)).toEqual({ shortcut: null, awaitsSecond: false });
  });
});
