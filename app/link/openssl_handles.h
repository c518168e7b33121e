// OpenSSL's objects with owners. Internal to this room.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace huiyin::link {

template <auto kFree>
struct OpensslFree {
  template <typename T>
  void operator()(T* object) const {
    kFree(object);
  }
};

using KeyHandle = std::unique_ptr<EVP_PKEY, OpensslFree<EVP_PKEY_free>>;
using CertificateHandle = std::unique_ptr<X509, OpensslFree<X509_free>>;
using BioHandle = std::unique_ptr<BIO, OpensslFree<BIO_free_all>>;

// SHA-256 of the certificate's SubjectPublicKeyInfo as 64 hex digits; empty when it has none.
std::string key_sha256_of(const X509* certificate);

}  // namespace huiyin::link
