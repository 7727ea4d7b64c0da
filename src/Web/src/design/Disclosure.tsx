import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as Base, DisclosurePanel } from 'react-aria-components/Disclosure';
import styles from './Disclosure.module.css';

/** What few need, out of sight until they ask for it. */
export function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Base className={styles.disclosure ?? ''}>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        <ChevronRight size={16} aria-hidden />
        {title}
      </Button>
      <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
    </Base>
  );
}
