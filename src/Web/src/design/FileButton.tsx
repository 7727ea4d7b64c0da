import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './Button';

type Properties = {
  /** What the system's dialog offers, such as `.csv`; otherwise everything. */
  readonly types?: readonly string[];
  readonly onFile: (file: File) => void;
  readonly isDisabled?: boolean;
  readonly look?: 'plain' | 'primary';
  readonly children: ReactNode;
};

/** Asks for one file of this machine. */
export function FileButton({ types, onFile, isDisabled = false, look = 'plain', children }: Properties) {
  return (
    <FileTrigger
      {...(types === undefined ? {} : { acceptedFileTypes: types })}
      onSelect={(files) => {
        const file = files?.[0];
        // A button that keeps the focus still opens the system's dialog.
        if (file !== undefined && !isDisabled) {
          onFile(file);
        }
      }}
    >
      <Button look={look} isDisabled={isDisabled}>
        {children}
      </Button>
    </FileTrigger>
  );
}
