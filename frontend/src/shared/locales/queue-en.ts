/** What waits on the device, and signing out while something does. */
const queueEn = {
  queue: {
    lead: 'What was written on this device and has not reached the server yet. It is sent by itself when there is a signal. Nobody else at this device sees it.',
    sendAll: 'Send all now',
    saveAll: 'Save all as a file',
    emptyTitle: 'Nothing waits',
    emptyText: 'All that was written on this device has reached the server.',
    writtenAt: 'Written {{at}}',
    ago: 'waiting for {{ago}}',
    minutes: '{{n}} min',
    hours: '{{n}} h',
    days: '{{n}} days',
    tries: 'sent {{n}} times without an answer',
    nextAt: 'again at {{at}}',
    heldUp: 'waits for what has to go before it',
    size: '{{n}} kB',
    mend: 'Mend and send again',
    again: 'Send again',
    compare: 'Show both versions',
    save: 'Save as a file',
    drop: 'Throw away',
    dropTitle: 'Throw this away?',
    dropText:
      '“{{title}}” has not reached the server. Thrown away it can’t be brought back, nor can the photos of a new record.',
    lost: 'The file on this device is damaged.',
    keptMine: 'My version it is; it is being sent.',
    tookTheirs: 'Their version it is; mine can still be read below.',
  },
  queueState: {
    DRAFT: 'Belongs to a form that is not saved',
    WAITING: 'Waiting',
    REFUSED: 'Refused by the server',
    CONFLICT: 'Somebody else was first',
  },
  queueKind: {
    VISIT: 'Visit',
    ATTACHMENT: 'Photo or file',
  },
  decisions: {
    title: 'What was chosen',
    KEPT_MINE: 'My version, over theirs',
    TOOK_THEIRS: 'Their version, over mine',
    DROPPED: 'Thrown away',
    REPLACED: 'Replaced by what I wrote later',
    mine: 'My version',
    theirs: 'Their version',
    later: 'What I wrote later',
  },
  storage: {
    title: 'Room on this device',
    used: '{{used}} MB used',
    free: '{{free}} MB left',
    WELL: 'This device has promised to keep it until it is sent.',
    FLEETING:
      'This device may delete by itself what it keeps, when it isn’t used for days or runs out of room. Send it soon, or save it as a file.',
    LITTLE:
      'Hardly any room is left. What you type or photograph from here on may not be kept: delete photos or apps that you don’t need first.',
    NOTHING:
      'This device keeps no work (a private window, or switched off). Without a signal what you type will be lost: open a normal window first.',
    ask: 'Ask the device never to delete it by itself',
    refused: 'The device hasn’t promised it. Try adding this program to its home screen.',
  },
  signOut: {
    title: '{{n}} not sent yet',
    lead: 'What shall become of them before you sign out?',
    send: 'Send now, then sign out',
    notAll: '{{n}} could not be sent yet',
    save: 'Save as a file',
    saved: 'Saved as a file. Choose whether they stay on this device or are thrown away.',
    keep: 'Keep them on this device for me, and sign out',
    keepHint: 'Nobody else sees them, and they are sent when I sign in at this device again.',
    drop: 'Throw all away, and sign out',
    dropSure: 'Really throw {{n}} away? They can’t be brought back.',
    stay: 'Stay signed in',
  },
};

export default queueEn;
