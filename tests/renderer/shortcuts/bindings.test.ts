import { describe, expect, it } from 'vitest';
import { bindingsOf, meaningOf, type ShortcutChoice } from '../../../renderer/shortcuts/bindings.ts';
import {
  giveKeys,
  isChanged,
  losersOf,
  resetKeys,
  takeKeys,
} from '../../../renderer/shortcuts/change-bindings.ts';
import { areKeys, collide, isOffered, type KeyPress, type Step } from '../../../renderer/shortcuts/keys.ts';
import { FIXED, PRESETS, type Preset } from '../../../renderer/shortcuts/presets.ts';
import { SHORTCUT_NAMES, type Shortcut } from '../../../renderer/shortcuts/shortcut.ts';

const READER: ShortcutChoice = { preset: 'reader', own: {} };

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
  meaningOf(press(code, key, held), null, bindingsOf(READER)).shortcut;

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
    const bindings = bindingsOf(READER);
    const read = (code: string, key: string, first: Step | null) =>
      meaningOf(press(code, key), first, bindings);
    expect(read('KeyG', 'п', null)).toEqual({ shortcut: null, first: 'KeyG' });
    expect(read('KeyS', 'і', 'KeyG')).toEqual({ shortcut: 'go-saved', first: null });
    expect(read('KeyS', 's', null).shortcut).toBe('save');
    expect(read('KeyX', 'x', 'KeyG')).toEqual({ shortcut: null, first: null });
  });
});

describe('the presets', () => {
  const all = (preset: Preset) =>
    SHORTCUT_NAMES.flatMap((shortcut) =>
      (PRESETS[preset][shortcut] ?? []).map((keys) => ({ shortcut, keys })),
    );

  it.each(Object.keys(PRESETS) as Preset[])(
    '%s gives no keys twice, and none that are not offered',
    (preset) => {
      const given = all(preset);
      for (const { shortcut, keys } of given) {
        expect(areKeys(keys), keys).toBe(true);
        const rivals = given.filter((other) => other.shortcut !== shortcut && collide(keys, other.keys));
        expect(rivals, keys).toEqual([]);
      }
      const { keys } = bindingsOf({ preset, own: {} });
      expect(SHORTCUT_NAMES.flatMap((name) => keys.get(name) ?? [])).toHaveLength(given.length);
    },
  );

  it('leave the keys by which one moves about to all of them', () => {
    for (const preset of Object.keys(PRESETS) as Preset[]) {
      const { shortcuts } = bindingsOf({ preset, own: {} });
      for (const [shortcut, keys] of Object.entries(FIXED)) {
        for (const one of keys) expect(shortcuts.get(one)).toBe(shortcut);
      }
    }
  });

  it('let vim go to the ends with gg and G, and to places with g as the others do', () => {
    const bindings = bindingsOf({ preset: 'vim', own: {} });
    expect(bindings.shortcuts.get('KeyG KeyG')).toBe('first');
    expect(meaningOf(press('KeyG', 'G', { shiftKey: true }), null, bindings).shortcut).toBe('last');
    expect(bindings.shortcuts.get('KeyG KeyL')).toBe('go-latest');
  });
});

describe('a changed shortcut', () => {
  it('has its new keys in the place of the old ones, or beside them', () => {
    expect(giveKeys(READER, 'next', 'KeyX', 'KeyJ').own).toEqual({ next: ['KeyX'] });
    expect(giveKeys(READER, 'open', 'KeyX', null).own).toEqual({ open: ['KeyO', 'Enter', 'KeyX'] });
  });

  it('names who had the keys, and takes them away only from there', () => {
    expect(losersOf(READER, 'save', 'KeyJ')).toEqual(['next']);
    expect(losersOf(READER, 'next', 'KeyJ')).toEqual([]);
    const changed = giveKeys(READER, 'save', 'Enter', 'KeyS');
    expect(changed.own).toEqual({ save: ['Enter'], open: ['KeyO'] });
    expect(bindingsOf(changed).shortcuts.get('Enter')).toBe('save');
  });

  it('cannot begin what another one is, nor be what another one begins with', () => {
    const go: readonly Shortcut[] = [
      'go-latest',
      'go-hot',
      'go-digest',
      'go-saved',
      'go-tags',
      'go-rules',
      'go-activity',
    ];
    expect(losersOf(READER, 'refresh', 'KeyG').toSorted()).toEqual(go.toSorted());
    expect(losersOf(READER, 'refresh', 'KeyJ KeyJ')).toEqual(['next']);
    const changed = giveKeys(READER, 'refresh', 'KeyG', 'KeyR');
    expect(bindingsOf(changed).keys.get('go-latest')).toEqual([]);
    expect(bindingsOf(changed).firstSteps.size).toBe(0);
  });

  it('can be left without keys, and be as it was again, whoever took them meanwhile', () => {
    const without = takeKeys(READER, 'next', 'KeyJ');
    expect(without.own).toEqual({ next: [] });
    const taken = giveKeys(without, 'save', 'KeyJ', 'KeyS');
    expect(isChanged(taken, 'save')).toBe(true);
    const reset = resetKeys(taken, 'next');
    expect(reset.own).toEqual({ save: [] });
    expect(resetKeys(reset, 'save')).toEqual(READER);
  });

  it('keeps its keys when another preset is chosen, which then gives them to nothing else', () => {
    const own = giveKeys(READER, 'save', 'KeyH', 'KeyS').own;
    const { keys, shortcuts } = bindingsOf({ preset: 'vim', own });
    expect(shortcuts.get('KeyH')).toBe('save');
    expect(keys.get('pane-left')).toEqual([]);
  });

  it('reads what settings hold with care: unknown names and keys mean nothing', () => {
    const own = { nonsense: ['KeyJ'], next: ['Mod+KeyW', 'KeyX KeyY KeyZ', '', 'KeyQ'], toString: ['KeyK'] };
    const { keys, shortcuts } = bindingsOf({ preset: 'reader', own });
    expect(keys.get('next')).toEqual(['KeyQ']);
    expect(shortcuts.get('KeyK')).toBe('previous');
  });
});

it.each([
  'Mod+KeyW',
  'Mod+KeyT',
  'Mod+Shift+KeyK',
  'Mod+Digit1',
  'Alt+KeyD',
  'F5',
  'Tab',
  'Escape',
  'ArrowDown',
  'Home',
])('%s is offered to nothing', (step) => expect(isOffered(step)).toBe(false));

it.each(['KeyJ', 'Shift+KeyA', 'Space', 'Slash', 'Digit4', 'Mod+KeyK', 'Mod+Enter', 'IntlBackslash'])(
  '%s is offered',
  (step) => expect(isOffered(step)).toBe(true),
);
