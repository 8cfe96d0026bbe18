import { useMemo } from 'react';
import { approvals } from '../../copy/approvals';
import type { Me } from '../../lib/contract';
import type { SignedAs } from '../cases/signed-as';
import { useMe } from '../session/get-me';

/** Whose account it is, and whether another office's case makes it a stand-in. */
export function signedAs(me: Pick<Me, 'name' | 'role' | 'roleName' | 'office'>, office?: string | null): SignedAs {
  const who = approvals.account(me.name, me.office ?? me.roleName);
  const other = me.role === 'townshipOffice' && !!me.office && !!office && me.office !== office;
  return other ? { who, standInFor: office } : { who };
}

export function useSignedAs(office?: string | null): SignedAs {
  const me = useMe();
  return useMemo(() => signedAs(me, office), [me, office]);
}
