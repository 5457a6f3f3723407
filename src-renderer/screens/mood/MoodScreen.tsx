import { Page } from '../../components/Page.tsx';

const text = { title: 'Mood' };

export function MoodScreen() {
  return <Page title={text.title}>{null}</Page>;
}
