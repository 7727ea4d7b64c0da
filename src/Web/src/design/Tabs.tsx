import type { ReactNode } from 'react';
import { Tabs as Base, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import styles from './Tabs.module.css';

type Properties<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly name: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
};

/** One of a few ways, each with a panel of its own; only the chosen one is there. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, children }: Properties<Id>) {
  return (
    <Base className={styles.tabs ?? ''} selectedKey={value} onSelectionChange={(id) => onChange(id as Id)}>
      <TabList className={styles.list ?? ''} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.name}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={value} id={value} className={styles.panel ?? ''}>
        {children}
      </TabPanel>
    </Base>
  );
}
