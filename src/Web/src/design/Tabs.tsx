import type { ReactNode } from 'react';
import { Tabs as Base, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import styles from './Tabs.module.css';

export type TabOf<Id extends string> = { readonly id: Id; readonly name: ReactNode; readonly content: ReactNode };

type Properties<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly TabOf<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
};

/** Sections of a page of which one is shown; the others are not rendered. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: Properties<Id>) {
  return (
    <Base className={styles.tabs ?? ''} selectedKey={selected} onSelectionChange={(id) => onSelect(id as Id)} keyboardActivation="manual">
      <TabList className={styles.list ?? ''} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.name}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </Base>
  );
}
