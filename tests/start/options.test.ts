import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { HELP, readOptions } from '../../electron/start/options.mjs';

const start = new URL('../../electron/start/start.mjs', import.meta.url).pathname;

describe('the options of npm start', () => {
  it('are all off by default', () => {
    expect(readOptions([])).toEqual({
      kind: 'run',
      options: { sample: false, browser: false, port: null, profile: null, open: true },
    });
  });

  it('are read together', () => {
    expect(readOptions(['--sample', '--browser', '--port', '4567', '--profile=/tmp/p', '--no-open'])).toEqual(
      {
        kind: 'run',
        options: { sample: true, browser: true, port: 4567, profile: '/tmp/p', open: false },
      },
    );
  });

  it.each([
    ['--smaple'],
    ['--port'],
    ['--port', 'x'],
    ['--port', '0'],
    ['--port', '70000'],
    ['--profile'],
    ['--profile='],
    ['extra'],
  ])('answer %s %s with a sentence', (...argv) => {
    const read = readOptions(argv.filter((word) => typeof word === 'string'));
    expect(read.kind).toBe('wrong');
    if (read.kind === 'wrong') expect(read.sentence).toMatch(/^.{10,200}\.$/su);
  });

  it('end npm start with 2 when wrong and with the help when asked for', () => {
    const wrong = spawnSync(process.execPath, [start, '--smaple'], { encoding: 'utf8' });
    expect({ status: wrong.status, out: wrong.stdout }).toEqual({ status: 2, out: '' });
    expect(wrong.stderr.trim().split('\n')).toHaveLength(1);
    const help = spawnSync(process.execPath, [start, '--help'], { encoding: 'utf8' });
    expect({ status: help.status, out: help.stdout }).toEqual({ status: 0, out: HELP });
  });
});
