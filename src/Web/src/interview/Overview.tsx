import type { Interview } from '../interviews/interview';
import { Deliveries } from './Deliveries';
import { Details } from './Details';
import styles from './Interview.module.css';
import { Outcome } from './Outcome';
import { People } from './People';
import { Preparations } from './Preparations';
import { Timeline } from './Timeline';

/** What is known of an interview: on the left what it is, on the right what happened and what comes. */
export function Overview({ interview }: { readonly interview: Interview }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Outcome interview={interview} />
        <Details interview={interview} />
        <People interview={interview} />
        <Preparations interview={interview} />
      </div>
      <div className={styles.column}>
        <Timeline interview={interview} />
        <Deliveries interview={interview} />
      </div>
    </div>
  );
}
