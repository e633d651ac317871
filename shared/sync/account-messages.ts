import * as z from 'zod';
import { scryptCostSchema } from '../keys/password-key.ts';
import { userRoles } from '../model/user.ts';

/** What program and server say to each other about accounts, devices and sessions. All bytes are base64. */

const bytes = (least: number, most: number) =>
  z
    .string()
    .max(Math.ceil(most / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .refine((text) => text.length >= Math.ceil(least / 3) * 4);

const id = z.string().regex(/^[\w-]{1,64}$/);
const name = z.string().trim().min(1).max(200);
/** As it is typed; the server reads it without regard to case and outer spaces. */
const login = z.string().min(1).max(200);
const salt = bytes(16, 64);
/** `AccountKeys.authKey`. */
const authKey = bytes(32, 32);
/** The organisation's data key, closed by `wrapForAccount`. */
const wrappedKey = bytes(32, 512);
/** `DataKeys.id` of it: an organisation has one data key. */
const dataKeyId = bytes(1, 64);
const instant = z.string();
/** 32 random bytes that a computer made for itself; the server keeps a hash of them. */
const deviceSecret = bytes(32, 32);

const accountSchema = z.object({
  id,
  login: z.string(),
  name: z.string(),
  role: z.enum(userRoles),
  /** The password is for one time: until it is changed, nothing else is answered. */
  mustChange: z.boolean(),
});

export const saltRequestSchema = z.strictObject({ login });
/** How the keys are made of the password. A login that nobody has gets an answer like any other. */
export const saltAnswerSchema = z.object({ salt, scrypt: scryptCostSchema });
export type SaltAnswer = z.infer<typeof saltAnswerSchema>;

export const loginRequestSchema = z.strictObject({
  login,
  authKey,
  /**
   * `id`: what the rows of this computer's change log carry as `device`. `secret`: who enters under that id again shows
   * the same one.
   */
  device: z.strictObject({ id, name, secret: deviceSecret }),
});
export type LoginRequest = z.infer<typeof loginRequestSchema>;

export const loginAnswerSchema = z.object({
  /** Goes with every further request: `Authorization: Bearer <token>`. */
  token: z.string(),
  expiresAt: instant,
  account: accountSchema,
  organisation: z.object({
    id,
    name: z.string(),
    /** Another one than before: the server was restored from a backup. */
    epoch: z.string(),
    /** Null until the first device has brought the organisation's data key. */
    dataKeyId: z.string().nullable(),
  }),
  /** Null for an account that nobody has closed the data key for. */
  wrappedKey: z.string().nullable(),
});
export type LoginAnswer = z.infer<typeof loginAnswerSchema>;

export const sessionAnswerSchema = loginAnswerSchema
  .pick({ account: true, organisation: true, wrappedKey: true })
  .extend({ device: id });
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

/** How an account is entered from now on. */
const newKeys = { salt, scrypt: scryptCostSchema, authKey, wrappedKey, dataKeyId };

export const changePasswordSchema = z.strictObject({ oldAuthKey: authKey, ...newKeys });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const resetPasswordSchema = z.strictObject(newKeys);
export type NewKeys = z.infer<typeof resetPasswordSchema>;

export const createAccountSchema = z.strictObject({
  /** Of the record in `users` that is the same person. */
  id,
  login: z.string().regex(/^\s*[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,99}\s*$/u),
  name,
  role: z.enum(userRoles),
  ...newKeys,
});
export type CreateAccount = z.infer<typeof createAccountSchema>;

export const disableAccountSchema = z.strictObject({ disabled: z.boolean() });

export const accountListSchema = z.object({
  accounts: z.array(accountSchema.extend({ disabledAt: instant.nullable(), createdAt: instant })),
});
export type AccountList = z.infer<typeof accountListSchema>;

export const deviceListSchema = z.object({
  devices: z.array(
    z.object({
      id,
      name: z.string(),
      account: id,
      createdAt: instant,
      lastSeenAt: instant.nullable(),
      revokedAt: instant.nullable(),
    }),
  ),
});
export type DeviceList = z.infer<typeof deviceListSchema>;

export const auditListSchema = z.object({
  entries: z.array(
    z.object({
      n: z.int(),
      at: instant,
      account: z.string().nullable(),
      device: z.string().nullable(),
      action: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type AuditList = z.infer<typeof auditListSchema>;

export const idParamsSchema = z.object({ id });
/** A program whose store was copied asks for a device of its own. */
export const renewDeviceSchema = z.strictObject({ device: id, secret: deviceSecret });
export const renewDeviceAnswerSchema = z.object({ token: z.string() });

/** Nothing to say but that it was done. */
export const doneSchema = z.object({});
