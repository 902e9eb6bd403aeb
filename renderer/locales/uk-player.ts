import type { enPlayer } from './en-player.ts';

export const ukPlayer: Readonly<Record<keyof typeof enPlayer, string>> = {
  'fault.recording-is-none':
    'Те, що надіслав {host}, — не запис, який можна відтворити. Відкрийте його у браузері.',
  'fault.recording-refused.gone':
    'За цією адресою на {host} запису немає ({status}). Пошукайте його на сторінці статті.',
  'fault.recording-refused.other': '{host} не дає цього запису ({status}). Відкрийте його у браузері.',
  'fault.not-found.recording': 'Цього запису при статті вже немає.',

  'recording.play': 'Слухати {name}',
  'recording.pause': 'Призупинити {name}',
  'recording.playWord': 'Слухати',
  'recording.pauseWord': 'Пауза',
  'recording.download': 'Завантажити {name}',
  'recording.cancel': 'Скасувати завантаження {name}',
  'recording.remove': 'Вилучити {name} з цього комп’ютера',
  'recording.removed': 'Запис вилучено з цього комп’ютера',
  'recording.isKept': '{size}, на цьому комп’ютері',
  'recording.comingOf': '{received} з {total}',
  'recording.waiting': 'Чекає на свою чергу',
  'recording.progress': 'Завантаження {name}',
  'recording.open': 'Відкрити {name} у браузері',

  'storage.recordings': 'Записи',

  'player.name': 'Програвач',
  'player.play': 'Слухати',
  'player.pause': 'Пауза',
  'player.back': 'Назад на 15 секунд',
  'player.on': 'Уперед на 30 секунд',
  'player.position': 'Місце в записі',
  'player.at': '{position} з {duration}',
  'player.speed': 'Швидкість',
  'player.close': 'Закрити програвач',
  'player.coming': 'Запис завантажується…',
  'player.cannotPlay': 'Тут цей запис не відтворюється. Відкрийте його у браузері.',
};
