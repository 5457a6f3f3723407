import { Page } from '../../components/Page.tsx';

const text = { title: 'Today' };

export function TodayScreen() {
  return <Page title={text.title}>{null}</Page>;
}
