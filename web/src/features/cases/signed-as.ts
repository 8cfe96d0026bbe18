import { createContext } from 'react';

/** Under whose account a form is sent, said before it is; and the reason asked for when it is another office's work. */
export type SignedAs = { who?: string; standInFor?: string };
export const SignedAsContext = createContext<SignedAs>({});
