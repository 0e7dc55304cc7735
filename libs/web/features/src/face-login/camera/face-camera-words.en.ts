/** What is said before the camera. */
export const words = {
  starting: 'Starting the camera…',
  checking: 'Checking…',
  advice: {
    TOO_DARK: 'It is too dark here. Turn on a light, or face a window.',
    NO_FACE: 'Put your face in the frame.',
    MANY_FACES: 'One face only, please. Ask others to step aside.',
    TOO_BRIGHT: 'It is too bright. Turn away from the sun or the lamp.',
    BACKLIT: 'The light is behind you. Turn round, so that it falls on your face.',
    TOO_FAR: 'Come a little closer.',
    TOO_NEAR: 'Move back a little.',
    OFF_CENTRE: 'Bring your face to the middle.',
    NOT_STRAIGHT: 'Look straight at the camera.',
    GOOD: 'Good. Hold still.',
  },
  startedOver: {
    DIFFERED: 'We start over: the pictures differed too much. Hold still, with light from the front.',
    LOST: 'We start over: your face was out of sight for a moment. Stay in the frame, alone.',
  },
  gestures: {
    TURN_LEFT: 'Turn your head to your left.',
    TURN_RIGHT: 'Turn your head to your right.',
    BLINK: 'Close both eyes for a second, then open them.',
    SMILE: 'Smile.',
  },
  note: 'This makes it harder to sign in with a photo of you, though not impossible.',
  slow: 'Not seen yet. Do it a little more, or ask for something else.',
  another: 'Ask for something else',
  taken: '{{taken}} of {{all}} pictures taken',
  tryAgain: 'Try again',
  paused: {
    title: 'The camera is off',
    text: 'It was turned off when you left this page.',
    go: 'Turn it on',
  },
  faults: {
    INSECURE: {
      title: 'The camera needs a secure page',
      text: 'Open this page with an address that begins with https. Ask the hospital for it.',
    },
    UNSUPPORTED: {
      title: 'This browser cannot do it',
      text: 'Use an up-to-date Chrome, Edge, Firefox or Safari.',
    },
    NO_CAMERA: {
      title: 'No camera was found',
      text: 'Connect a camera, or use a phone that has one on the front.',
    },
    REFUSED: {
      title: 'The camera is not allowed',
      text: 'Allow it for this page: tap the sign beside the address, then “Camera”, then “Allow”. Then try again.',
    },
    IN_USE: {
      title: 'The camera is busy',
      text: 'Another program or tab uses it. Close that one, then try again.',
    },
    LOST: {
      title: 'The camera went off',
      text: 'It was unplugged, or taken by another program. Check it, then try again.',
    },
    NO_ENGINE: {
      title: 'Something could not be loaded',
      text: 'Check your connection, then try again. The first time, some 5 MB are fetched.',
    },
    NO_SERVER: {
      title: 'The hospital could not be reached',
      text: 'Check your connection, then try again.',
    },
    FAILED: {
      title: 'The camera did not start',
      text: 'Try again. If that does not help, restart the browser.',
    },
  },
} as const;
