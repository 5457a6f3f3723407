import { Page } from '../../components/Page.tsx';

const text = { title: 'Settings' };

export function SettingsScreen() {
  return <Page title={text.title}>{null}</Page>;
}
