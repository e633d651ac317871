/** A certificate of nobody for localhost, made for tests: valid until 2126, trusted by no one. */
export const testingCertificate = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUMeNFj0lWOX4rT+JzledjqDT8OfgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzAzMDM1NloYDzIxMjYxMDMw
MDMwMzU2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATXROM0YcQJp8ZXyTf24cIEJr52qRwpF8ffWvSGjE//8R8+CumiT20Z
3HmsMJepqdD2aHZYFEy0C8GFv5E+XzgXo28wbTAdBgNVHQ4EFgQUyOfggZkcVfK5
N1g2WvoRApX3rlswHwYDVR0jBBgwFoAUyOfggZkcVfK5N1g2WvoRApX3rlswDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIga8I3FnwdRCi2EI41bBiIoq/6gCLc/MiwMec61i8QWQ0CIBOT
fmachb+pvO2J1PS7Ek7VvZPJvw1fSrlsFx5UxeA8
-----END CERTIFICATE-----
`;

/** Its key: no secret, since nothing trusts it. */
export const testingKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg9rBQGAC+hLTsPejH
VvHie8n4B2uGnACfm+FUgcuXBbyhRANCAATXROM0YcQJp8ZXyTf24cIEJr52qRwp
F8ffWvSGjE//8R8+CumiT20Z3HmsMJepqdD2aHZYFEy0C8GFv5E+XzgX
-----END PRIVATE KEY-----
`;
