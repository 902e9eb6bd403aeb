/** Recordings that come with articles: downloading, playing, and what goes wrong. */
export const enPlayer = {
  'fault.recording-is-none':
    'What {host} sent is no recording that can be played. Open it in a browser instead.',
  'fault.recording-refused.gone':
    '{host} has no recording at this address ({status}). Look for it on the page of the article.',
  'fault.recording-refused.other':
    '{host} does not give out this recording ({status}). Open it in a browser instead.',
  'fault.not-found.recording': 'This recording no longer comes with the article.',

  'recording.play': 'Play {name}',
  'recording.pause': 'Pause {name}',
  'recording.playWord': 'Play',
  'recording.pauseWord': 'Pause',
  'recording.download': 'Download {name}',
  'recording.cancel': 'Cancel the download of {name}',
  'recording.remove': 'Remove {name} from this computer',
  'recording.removed': 'The recording was removed from this computer',
  'recording.isKept': '{size}, on this computer',
  'recording.comingOf': '{received} of {total}',
  'recording.waiting': 'Waiting for its turn',
  'recording.progress': 'Download of {name}',
  'recording.open': 'Open {name} in a browser',

  'storage.recordings': 'Recordings',

  'player.name': 'Player',
  'player.play': 'Play',
  'player.pause': 'Pause',
  'player.back': 'Back 15 seconds',
  'player.on': 'On 30 seconds',
  'player.position': 'Position',
  'player.at': '{position} of {duration}',
  'player.speed': 'Speed',
  'player.close': 'Close the player',
  'player.coming': 'Downloading the recording…',
  'player.cannotPlay': 'This recording cannot be played here. Open it in a browser instead.',
} as const;
