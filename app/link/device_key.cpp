#include "app/link/device_key.h"

#include <fcntl.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "app/link/openssl_handles.h"
#include "app/link/sodium_crypto.h"

namespace huiyin::link {
namespace {

constexpr std::size_t kMaxFile_bytes = 16'384;

std::string text_of(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

bool name_and_date(X509* certificate, const KeyDates& dates) {
  std::array<unsigned char, 8> serial{};
  if (RAND_bytes(serial.data(), serial.size()) != 1) return false;
  std::uint64_t number = 0;
  std::memcpy(&number, serial.data(), serial.size());
  const auto* common_name = reinterpret_cast<const unsigned char*>("huiyin");
  X509_NAME* name = X509_get_subject_name(certificate);
  return X509_set_version(certificate, 2) == 1 &&
         ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), number >> 1) == 1 &&
         ASN1_TIME_set(X509_getm_notBefore(certificate), dates.not_before_s) != nullptr &&
         ASN1_TIME_set(X509_getm_notAfter(certificate), dates.not_after_s) != nullptr &&
         X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, common_name, -1, -1, 0) == 1 &&
         X509_set_issuer_name(certificate, name) == 1;
}

Error io_error(const std::string& what, int number) {
  const std::string detail = what + ": " + std::strerror(number);
  if (number == ENOSPC || number == EDQUOT) return fail(ErrorCode::kDiskFull, detail);
  if (number == EROFS || number == EACCES || number == EPERM) {
    return fail(ErrorCode::kReadOnly, detail);
  }
  return fail(ErrorCode::kIo, detail);
}

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(fd) == 0;
}

void sync_folder(const std::string& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

// Whole or not at all: a temporary file beside it, then link(), which never replaces a key that
// another process made in the same moment (kAlreadyDone then).
Result<Ok> write_private_file(const std::string& folder, const std::string& path,
                              std::string_view text) {
  const std::string temporary = path + "." + std::to_string(::getpid()) + ".new";
  ::unlink(temporary.c_str());
  const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return io_error(temporary, errno);
  const bool written = write_all(fd, text);
  const int write_errno = errno;
  ::close(fd);
  int link_errno = 0;
  if (written && ::link(temporary.c_str(), path.c_str()) != 0) link_errno = errno;
  ::unlink(temporary.c_str());
  if (!written) return io_error(temporary, write_errno);
  if (link_errno == EEXIST) return fail(ErrorCode::kAlreadyDone, path);
  if (link_errno != 0) return io_error(path, link_errno);
  sync_folder(folder);
  return Ok{};
}

Result<DeviceKey> read_key(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(kMaxFile_bytes, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  const BioHandle bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  const KeyHandle key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
  const CertificateHandle certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
  if (!key || !certificate || X509_check_private_key(certificate.get(), key.get()) != 1) {
    return fail(ErrorCode::kConfig, path + " is not a device key with its certificate");
  }
  const std::string mark = "-----BEGIN CERTIFICATE-----";
  const std::size_t at = text.find(mark);
  return DeviceKey{text.substr(0, at), text.substr(at), key_sha256_of(certificate.get())};
}

}  // namespace

std::string key_sha256_of(const X509* certificate) {
  unsigned char* der = nullptr;
  const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
  if (size <= 0) return {};
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int digest_size = 0;
  const int done = EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), &digest_size,
                              EVP_sha256(), nullptr);
  OPENSSL_free(der);
  if (done != 1) return {};
  return to_hex({reinterpret_cast<const char*>(digest.data()), digest_size});
}

Result<DeviceKey> make_device_key(const KeyDates& dates) {
  const Error failed = fail(ErrorCode::kIo, "OpenSSL cannot make a P-256 key");
  const KeyHandle key(EVP_EC_gen("P-256"));
  const CertificateHandle certificate(X509_new());
  if (!key || !certificate || !name_and_date(certificate.get(), dates)) return failed;
  if (X509_set_pubkey(certificate.get(), key.get()) != 1) return failed;
  if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0) return failed;
  const BioHandle key_text(BIO_new(BIO_s_mem()));
  const BioHandle certificate_text(BIO_new(BIO_s_mem()));
  if (!key_text || !certificate_text) return failed;
  if (PEM_write_bio_PrivateKey(key_text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) !=
          1 ||
      PEM_write_bio_X509(certificate_text.get(), certificate.get()) != 1) {
    return failed;
  }
  return DeviceKey{text_of(key_text.get()), text_of(certificate_text.get()),
                   key_sha256_of(certificate.get())};
}

Result<DeviceKey> load_or_make_device_key(const std::string& keys_dir) {
  const std::string path = keys_dir + "/device.pem";
  std::error_code ec;
  if (std::filesystem::exists(path, ec)) return read_key(path);
  std::filesystem::create_directories(keys_dir, ec);
  if (ec) return io_error(keys_dir, ec.value());
  ::chmod(keys_dir.c_str(), 0700);
  Result<DeviceKey> made = make_device_key();
  if (!made) return made;
  const Result<Ok> written =
      write_private_file(keys_dir, path, made->key_pem + made->certificate_pem);
  if (written) return made;
  if (written.error().code == ErrorCode::kAlreadyDone) return read_key(path);
  return written.error();
}

}  // namespace huiyin::link
