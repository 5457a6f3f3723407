import { Page } from '../../components/Page.tsx';

const text = { title: 'Journal' };

export function JournalScreen() {
  return <Page title={text.title}>{null}</Page>;
}
