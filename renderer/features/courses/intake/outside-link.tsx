import { Anchor } from '@mantine/core';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { platform } from '#renderer/platform/current.ts';

interface OutsideLinkProps {
  /** An https address. */
  address: string;
  /** What is opened, for those who do not see the place of the link. */
  label: string;
  /** The column of a grid whose keys reach the link. */
  cell?: string;
  children: string;
}

/** Opens an address outside of the program, as the person's system does. */
export function OutsideLink({ address, label, cell, children }: OutsideLinkProps) {
  const open = async () => {
    const done = await platform.openExternal(address);
    if (!done.ok) tellProblem(done.problem);
  };
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      px={6}
      py={4}
      aria-label={label}
      {...(cell && { 'data-cell': cell, tabIndex: -1 })}
      onClick={() => void open()}
    >
      {children}
    </Anchor>
  );
}
