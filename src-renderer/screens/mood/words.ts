/** What the mood screen says; the words of forms and lists stand in the locale files. */
export const words = {
  title: 'Mood',
  lead: 'How your days have been, gaps included.',
  log: 'Log mood',
  empty: {
    title: 'Nothing here yet',
    text: 'Log how you feel a few times, and this page begins to show how your days go. Two clicks are enough.',
    action: 'Log your first mood',
  },
  chart: {
    title: 'Day by day',
    loading: 'The chart is being drawn',
    caption: 'Mood in the chosen time',
  },
} as const;
