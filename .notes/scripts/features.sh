#!/usr/bin/env bash
# features.sh WORKTREE FEATURES-OUT SPEC-OUT: resources of features and spec
wt=$1; f=$2/dev/yieldpoint/features; s=$3/dev/yieldpoint/spec
mkdir -p $f $s
find $f -name '*.feature' -delete
(cd $wt/features; for x in $(find . -name '*.feature' -not -path './target/*'); do mkdir -p $f/$(dirname $x); command cp $x $f/$x; done)
command cp $wt/spec/*.md $wt/spec/*.json $s/
[ -d $wt/spec/src/main/resources ] && command cp -r $wt/spec/src/main/resources/. $3/
true
