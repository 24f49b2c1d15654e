// The mailbox on one thread: what is newest wins.
#include "base/mailbox.h"

#include <doctest/doctest.h>

#include <vector>

using namespace planisphere;

TEST_CASE("an empty mailbox has nothing to take and holds a default value") {
  Mailbox<int> mailbox;
  CHECK_FALSE(mailbox.take());
  CHECK(mailbox.latest() == 0);
}

TEST_CASE("what was published is taken once and stays the latest") {
  Mailbox<int> mailbox;
  mailbox.draft() = 5;
  mailbox.publish();
  CHECK(mailbox.take());
  CHECK(mailbox.latest() == 5);
  CHECK_FALSE(mailbox.take());
  CHECK(mailbox.latest() == 5);
}

TEST_CASE("the newest of several published values wins") {
  Mailbox<int> mailbox;
  for (int value = 1; value <= 7; ++value) {
    mailbox.draft() = value;
    mailbox.publish();
  }
  CHECK(mailbox.take());
  CHECK(mailbox.latest() == 7);
  CHECK_FALSE(mailbox.take());
}

TEST_CASE("a draft that is not published is not seen") {
  Mailbox<int> mailbox;
  mailbox.draft() = 1;
  mailbox.publish();
  mailbox.draft() = 2;
  CHECK(mailbox.take());
  CHECK(mailbox.latest() == 1);
}

TEST_CASE("the reader's value is left alone while the writer goes on") {
  Mailbox<int> mailbox;
  mailbox.draft() = 1;
  mailbox.publish();
  REQUIRE(mailbox.take());
  const int& held = mailbox.latest();
  for (int value = 2; value < 9; ++value) {
    mailbox.draft() = value;
    mailbox.publish();
  }
  CHECK(held == 1);
}

TEST_CASE("slots keep their storage, so that a vector is allocated three times at most") {
  Mailbox<std::vector<int>> mailbox;
  int allocations = 0;
  for (int round = 0; round < 20; ++round) {
    std::vector<int>& draft = mailbox.draft();
    allocations += draft.capacity() < 100;
    draft.assign(100, round);
    mailbox.publish();
    REQUIRE(mailbox.take());
    REQUIRE(mailbox.latest().front() == round);
  }
  CHECK(allocations == 3);
}
