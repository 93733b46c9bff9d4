package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.rust.Slot.Kind;
import java.util.List;
import java.util.Map;

/** One pass over a body, which gives one type to what a value goes through. */
final class Inference {

    private final Types types;
    private final UseCoroutine coroutine;
    private final Locals locals;
    private boolean changed;

    Inference(Types types, UseCoroutine coroutine) {
        this.types = types;
        this.coroutine = coroutine;
        this.locals = types.locals(coroutine);
    }

    /** Whether any type has changed. */
    boolean infer() {
        coroutine.captures().forEach(captured -> {
            Slot local = locals.captured(captured.name()).slot;
            Slot value = types.target(captured);
            note(local.unify(value));
            if (value.isOptional()) {
                note(local.maybeNothing());
            }
        });
        infer(coroutine.body(), Map.of());
        return changed;
    }

    /** @param shapes of which shape a local is known to be */
    private void infer(List<Instruction> block, Map<Local, String> shapes) {
        block.forEach(line -> line.accept(new Line(shapes)));
    }

    private void note(boolean isNew) {
        changed |= isNew;
    }

    private void bind(Instruction line, Slot slot, boolean mayEnd) {
        Slot local = locals.boundBy(line).slot;
        note(local.unify(slot));
        if (mayEnd || slot.isOptional()) {
            note(local.maybeNothing());
        }
    }

    private void flow(Instruction line, Expression value, Slot to, Map<Local, String> shapes) {
        value.accept(new Expression.Visitor<Void>() {
            @Override
            public Void literal(Value literal) {
                note(Types.literal(literal, to));
                return null;
            }

            @Override
            public Void local(String name) {
                return from(
                        locals.at(line, name).slot, locals.at(line, name).slot.isOptional());
            }

            @Override
            public Void remembered(Expression key) {
                return from(types.remembered(coroutine), true);
            }

            @Override
            public Void content(String name) {
                Local local = locals.at(line, name);
                String shape = shapes.getOrDefault(local, Shapes.only(local).orElse(null));
                if (shape != null) {
                    return from(local.slot.content(shape), false);
                }
                note(to.holds(Kind.ANY));
                return null;
            }

            private Void from(Slot slot, boolean optional) {
                note(to.unify(slot));
                if (optional) {
                    note(to.maybeNothing());
                }
                return null;
            }
        });
    }

    /** What a key of the cache is compared with has its type. */
    private void keys(Instruction line, Expression value, Map<Local, String> shapes) {
        if (value instanceof Expression.Remembered remembered) {
            flow(line, remembered.key(), types.key(coroutine), shapes);
        }
    }

    private final class Line implements Instruction.Visitor<Void> {

        private final Map<Local, String> shapes;

        Line(Map<Local, String> shapes) {
            this.shapes = shapes;
        }

        @Override
        public Void log(Instruction.Log line) {
            keys(line, line.value(), shapes);
            return null;
        }

        @Override
        public Void await(Instruction.Await line) {
            line.expressions().forEach(value -> keys(line, value, shapes));
            return line.what().accept(new Awaitable.Visitor<>() {
                @Override
                public Void message() {
                    bind(line, types.message(coroutine.name()), true);
                    return null;
                }

                @Override
                public Void feedItem(String feed) {
                    bind(line, types.feed(feed), true);
                    return null;
                }

                @Override
                public Void gate(String name) {
                    return null;
                }

                @Override
                public Void time(long milliseconds) {
                    return null;
                }

                @Override
                public Void turn() {
                    return null;
                }

                @Override
                public Void response(Awaitable.Response<Expression> response) {
                    Slot answer = locals.boundBy(line).slot.fromOutside();
                    note(answer.holds(Kind.TEXT));
                    note(answer.maybeNothing());
                    return null;
                }
            });
        }

        @Override
        public Void forEach(Instruction.ForEach line) {
            line.series().acceptSeries(new Awaitable.SeriesVisitor<Void>() {
                @Override
                public Void message() {
                    bind(line, types.message(coroutine.name()), false);
                    return null;
                }

                @Override
                public Void feedItem(String feed) {
                    bind(line, types.feed(feed), false);
                    return null;
                }
            });
            infer(line.block(), shapes);
            return null;
        }

        @Override
        public Void forever(Instruction.Forever line) {
            infer(line.block(), shapes);
            return null;
        }

        @Override
        public Void repeat(Instruction.Repeat line) {
            infer(line.block(), shapes);
            return null;
        }

        @Override
        public Void choose(Instruction.If line) {
            line.expressions().forEach(value -> keys(line, value, shapes));
            if (line.condition() instanceof Condition.HasShape has && Shapes.isTold(line)) {
                Slot slot = Shapes.local(line, locals).slot;
                note(slot.holds(Kind.SHAPED));
                slot.content(has.shape());
            }
            Shapes.Arms arms = Shapes.arms(line, locals, shapes);
            arms.arms().forEach(arm -> infer(arm.block(), arm.shapes()));
            infer(arms.otherwise(), arms.otherwiseShapes());
            return null;
        }

        @Override
        public Void set(Instruction.Set line) {
            keys(line, line.value(), shapes);
            flow(line, line.value(), types.target(line.target()), shapes);
            return null;
        }

        @Override
        public Void addTo(Instruction.AddTo line) {
            note(types.state(line.state()).holds(Kind.WHOLE));
            return null;
        }

        @Override
        public Void read(Instruction.Read line) {
            bind(line, types.shared(line.shared()), false);
            return null;
        }

        @Override
        public Void send(Instruction.Send line) {
            keys(line, line.value(), shapes);
            flow(line, line.value(), types.message(line.address()), shapes);
            return null;
        }

        @Override
        public Void remember(Instruction.Remember line) {
            keys(line, line.value(), shapes);
            flow(line, line.key(), types.key(coroutine), shapes);
            flow(line, line.value(), types.remembered(coroutine), shapes);
            return null;
        }

        @Override
        public Void tryNext(Instruction.TryNext line) {
            keys(line, line.otherwise(), shapes);
            bind(line, types.message(coroutine.name()), true);
            flow(line, line.otherwise(), locals.boundBy(line).slot, shapes);
            return null;
        }

        @Override
        public Void closeChannel(Instruction.CloseChannel line) {
            return null;
        }

        @Override
        public Void fail(Instruction.Fail line) {
            return null;
        }
    }
}
